import { InvalidInput } from "../invalid-input.js";
import type { BodyKind } from "./body-kind.js";
import { formText } from "./form-text.js";
import { createBoundary, multipartBlob } from "./multipart-blob.js";

/** `application/x-www-form-urlencoded`, from an object or a `URLSearchParams`. */
export const formBody: BodyKind = (value, { media, contentType }) => ({
  payload:
    value instanceof URLSearchParams
      ? value.toString()
      : formText(objectOf(value), media),
  contentType,
});

/** `multipart/form-data` and its like, from an object or a `FormData`. */
export const multipartBody: BodyKind = (value, { media, contentType }) => {
  if (value instanceof FormData) {
    return { payload: value, contentType: undefined };
  }
  const boundary = createBoundary();
  return {
    payload: multipartBlob(objectOf(value), media, boundary),
    contentType: `${contentType}; boundary=${boundary}`,
  };
};

function objectOf(value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value;
  }
  throw new InvalidInput("the body is not an object");
}
