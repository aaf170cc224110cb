import { ApiError } from "./api-error.js";
import type { ApiFacts } from "./api-error.js";
import {
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
} from "./status-errors.js";

type StatusError = new (message: string, facts: ApiFacts) => ApiError;

const byStatus: { readonly [status: number]: StatusError } = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  412: PreconditionFailedError,
  422: UnprocessableContentError,
  429: RateLimitError,
};

/** The class for a status: its own, `ServerError` from 500 on, else `ApiError`. */
export function createApiError(
  message: string,
  facts: ApiFacts & { readonly retryAfter?: number | undefined },
): ApiError {
  const { status } = facts;
  const Class = byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Class(message, facts);
}
