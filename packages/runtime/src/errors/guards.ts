import { ApiError } from "./api-error.js";
import { UserapisError } from "./userapis-error.js";

/** Whether a call of any copy of this package threw `value`. */
export function isUserapisError(value: unknown): value is UserapisError {
  return value instanceof UserapisError;
}

/** Whether `value` is an answer that was no success. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}
