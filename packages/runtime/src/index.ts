// For generated packages: an operation is called, its pages are walked, its socket is opened.
export { call } from "./start-call.js";
export { pagedCall } from "./paging/paged-call.js";
export { socketCall } from "./socket/socket-call.js";
export type { SocketRequest } from "./socket/socket-options.js";
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
  Parameters,
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
export { eventStreamAnswer } from "./answer/event-stream-answer.js";
export { jsonLinesAnswer } from "./answer/json-lines-answer.js";
export {
  booleanHeader,
  jsonHeader,
  numberHeader,
  textHeader,
} from "./answer/header-kinds.js";
export type { BodyKind, BodyTarget, EncodedBody } from "./body/body-kind.js";
export { binaryBody, jsonBody, textBody } from "./body/body-kinds.js";
export { formBody, multipartBody } from "./body/form-bodies.js";
export { writeBody } from "./body/write-body.js";
export type { WriteBody } from "./body/write-body.js";
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
export { writeParameters } from "./parameters/write-parameters.js";
export type {
  ParameterSource,
  WriteParameters,
  WrittenParameters,
} from "./parameters/write-parameters.js";
export type {
  CredentialFacts,
  CredentialKind,
} from "./security/credential-kind.js";
export {
  apiKeyCredential,
  basicCredential,
  httpCredential,
} from "./security/credential-kinds.js";
export { inCookie, inQuery } from "./security/credential-places.js";
export type { CredentialPlace } from "./security/credential-places.js";
export { oauth2Credential } from "./security/oauth2-credential.js";
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
export type { OAuth2ClientCredentials } from "./security/oauth2-credential.js";
export type {
  SocketOptions,
  SocketReconnect,
} from "./socket/socket-options.js";

// What a call gives.
export type {
  EventFields,
  EventStream,
  ServerSentEvent,
} from "./answer/event-stream-answer.js";
export type { ItemStream } from "./answer/item-stream.js";
export type { JsonLines } from "./answer/json-lines-answer.js";
export type { JsonOrText } from "./json-or-text.js";
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
export { HookError } from "./observe/hook-error.js";
export { hooks } from "./observe/hooks.js";
export type {
  FailureEvent,
  Hooks,
  RequestEvent,
  RequestHook,
  ResponseEvent,
  RetryEvent,
} from "./observe/hooks.js";
export type { AttemptFacts } from "./observe/attempt-facts.js";
export { logger } from "./observe/logger.js";
export type {
  LoggerOptions,
  LogLevel,
  LogRecord,
  LogSink,
} from "./observe/logger.js";
export { recordFirst } from "./observe/record-first.js";
export type { RecordSink } from "./observe/record-first.js";

// For path-style clients over the same transport, such as openapi-fetch.
export { baseUrl, fetchOperation, openDoor } from "./open-door.js";
export { findOperation } from "./find-operation.js";
export { serializePath } from "./parameters/serialize-path.js";
