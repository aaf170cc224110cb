import { ApiError } from "./api-error.js";
import type { ApiFacts } from "./api-error.js";
import { brand } from "./brand.js";

/** 400: the server could not make sense of the request. */
export class BadRequestError extends ApiError {
  static override readonly [brand]: string = "BadRequestError";
}

/** 401: the credential is missing, wrong or expired. */
export class UnauthorizedError extends ApiError {
  static override readonly [brand]: string = "UnauthorizedError";
}

/** 403: the credential is good, and not enough. */
export class ForbiddenError extends ApiError {
  static override readonly [brand]: string = "ForbiddenError";
}

/** 404: there is no such thing, or it is hidden from this credential. */
export class NotFoundError extends ApiError {
  static override readonly [brand]: string = "NotFoundError";
}

/** 409: the state of the thing forbids it. */
export class ConflictError extends ApiError {
  static override readonly [brand]: string = "ConflictError";
}

/** 410: it was there, and will not come back. */
export class GoneError extends ApiError {
  static override readonly [brand]: string = "GoneError";
}

/** 412: it changed in the meantime. */
export class PreconditionFailedError extends ApiError {
  static override readonly [brand]: string = "PreconditionFailedError";
}

/** 422: well-formed, and not acceptable. */
export class UnprocessableContentError extends ApiError {
  static override readonly [brand]: string = "UnprocessableContentError";
}

/** 429: too many calls. */
export class RateLimitError extends ApiError {
  static override readonly [brand]: string = "RateLimitError";

  /** Milliseconds the server asks to wait; `undefined` where it does not say. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    facts: ApiFacts & { retryAfter?: number | undefined },
  ) {
    super(message, facts);
    this.retryAfter = facts.retryAfter;
  }
}

/** 5xx: the server failed. */
export class ServerError extends ApiError {
  static override readonly [brand]: string = "ServerError";
}
