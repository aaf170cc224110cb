/** The one family of errors that a call can end with. */
export { AbortedError } from "./errors/aborted-error.js";
export { ApiError } from "./errors/api-error.js";
export { ConnectionError, RedirectError } from "./errors/connection-error.js";
export { DecodeError } from "./errors/decode-error.js";
export { isApiError, isUserapisError } from "./errors/guards.js";
export {
  CredentialError,
  InputError,
  MissingCredentialError,
} from "./errors/input-error.js";
export {
  BadRequestError,
  ConflictError,
  ForbiddenError,
  GoneError,
  NotFoundError,
  PreconditionFailedError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./errors/status-errors.js";
export { TimeoutError } from "./errors/timeout-error.js";
export { UserapisError } from "./errors/userapis-error.js";
export type { Attempt } from "./errors/userapis-error.js";
