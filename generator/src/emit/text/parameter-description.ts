import type { Parameter } from "../../model/api-model.js";

/** What a parameter says about itself, and what the client does where it is left out. */
export function parameterDescription(parameter: Parameter): string | undefined {
  const own = parameter.description ?? parameter.schema.description;
  if (!parameter.idempotencyKey) return own;
  return own === undefined ? madeByClient : `${own}\n\n${madeByClient}`;
}

const madeByClient =
  "Left out, the client makes one and sends the same in every attempt, which makes the call safe to repeat.";
