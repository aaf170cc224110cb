import type { Parameter } from "./api-model.js";

/**
 * The parameter as an operation asks for it: an idempotency key is made by the client where the caller leaves it out, so that no operation
 * requires one (draft-ietf-httpapi-idempotency-key-header-07). A webhook's is the sender's, and stays as it is declared.
 */
export function withIdempotencyKey(parameter: Parameter): Parameter {
  if (!isIdempotencyKey(parameter)) return parameter;
  return { ...parameter, required: false, idempotencyKey: true };
}

export function isIdempotencyKey({
  in: place,
  name,
}: Pick<Parameter, "in" | "name">): boolean {
  return place === "header" && KEY.test(name);
}

const KEY = /^(x-)?idempotency-key$/i;
