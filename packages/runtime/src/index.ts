// For generated packages: an operation is called, its pages are walked, its socket is opened.
export { call } from "./start-call.js";
export { pagedCall } from "./paging/paged-call.js";
export { socketCall } from "./socket/socket-call.js";
export { ApiClient } from "./client.js";
export type { CallRequest } from "./prepare-request.js";
export type {
  AnswerKind,
  Api,
  BodyKind,
  Encoding,
  HeaderKind,
  Operation,
  Pagination,
  Parameter,
  ParameterLocation,
  ParameterStyle,
  RequestBody,
  RequestMedia,
  ResponseContent,
  SecurityRequirement,
  SecurityScheme,
  Server,
  ServerVariable,
} from "./operation.js";

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
