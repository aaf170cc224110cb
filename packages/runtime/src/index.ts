// For generated packages: an operation is called, its pages are walked, its socket is opened.
export { call } from "./start-call.js";
export { pagedCall } from "./paging/paged-call.js";
export { socketCall } from "./socket/socket-call.js";
export { ApiClient } from "./client.js";
export type { CallRequest } from "./prepare-request.js";
export type {
  Api,
  Encoding,
  FillServer,
  HeaderKind,
  Operation,
  Pagination,
  Parameter,
  ParameterLocation,
  RequestBody,
  RequestMedia,
  ResponseContent,
  SecurityRequirement,
  SecurityScheme,
  Server,
  ServerVariable,
} from "./operation.js";

// For generated packages: what a document chooses between.
export type { AnswerKind, Reading } from "./answer/answer-kind.js";
export {
  binaryAnswer,
  byteStreamAnswer,
  jsonAnswer,
  textAnswer,
} from "./answer/answer-kinds.js";
export {
  booleanHeader,
  jsonHeader,
  numberHeader,
  textHeader,
} from "./answer/header-kinds.js";
export type { BodyKind, BodyTarget, EncodedBody } from "./body/body-kind.js";
export { binaryBody, jsonBody, textBody } from "./body/body-kinds.js";
export { formBody, multipartBody } from "./body/form-bodies.js";
export type {
  FindNextPage,
  NextPage,
  PageSource,
} from "./paging/page-source.js";
export {
  byCursor,
  byLink,
  byOffset,
  byPageNumber,
  byTotal,
} from "./paging/paging-styles.js";
export {
  jsonContentStyle,
  textContentStyle,
} from "./parameters/content-styles.js";
export { createIdempotencyKey } from "./parameters/idempotency-key.js";
export type {
  ParameterStyle,
  StyleSettings,
} from "./parameters/parameter-style.js";
export { labelStyle, matrixStyle } from "./parameters/path-styles.js";
export {
  deepObjectStyle,
  pipeDelimitedStyle,
  spaceDelimitedStyle,
} from "./parameters/query-styles.js";
export { formStyle, simpleStyle } from "./parameters/simple-style.js";
export type {
  CredentialFacts,
  CredentialKind,
} from "./security/credential-kind.js";
export {
  apiKeyCredential,
  basicCredential,
  httpCredential,
} from "./security/credential-kinds.js";
export { fillServerVariables } from "./server-url.js";

// What a call takes.
export type { BinaryBody, NoInput } from "./input.js";
export type {
  BasicCredential,
  CallOptions,
  ClientOptions,
  Credential,
  WebSocketConstructor,
  WebSocketLike,
} from "./options.js";

// What a call gives.
export type {
  Call,
  PagedCall,
  SocketCall,
  SocketMessage,
  SuccessOf,
} from "./call.js";
export type {
  Answer,
  DeclaredHeaders,
  ErrorStatus,
  Failure,
  StatusRange,
  Success,
  Unexpected,
} from "./result.js";

// What a call can end with.
export {
  AbortedError,
  ApiError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  CredentialError,
  DecodeError,
  ForbiddenError,
  GoneError,
  InputError,
  isApiError,
  isUserapisError,
  MissingCredentialError,
  NotFoundError,
  PreconditionFailedError,
  RateLimitError,
  RedirectError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
  UnprocessableContentError,
  UserapisError,
} from "./errors.js";
export type { Attempt } from "./errors.js";

// What lies around the transport.
export type {
  HttpRequest,
  HttpResponse,
  Layer,
  RequestPayload,
  Transport,
} from "./layer.js";

// For path-style clients over the same transport, such as openapi-fetch.
export { baseUrl, fetchOperation, openDoor } from "./open-door.js";
export { findOperation } from "./find-operation.js";
export { serializePath } from "./parameters/serialize-path.js";
