import type { Operation } from "../../model/api-model.js";

/** Whether the runtime repeats an operation by itself, and why. */
export interface Repetition {
  readonly kind: "once" | "repeated";
  readonly reason: "document" | "method" | "idempotencyKey" | "socket";
}

/** As the runtime decides it: the document's word, else RFC 9110, section 9.2.2, with QUERY, else a key by which the server knows a repetition. */
export function repetitionOf(operation: Operation): Repetition {
  const { method, retrySafe, parameters, webSocket } = operation;
  if (webSocket !== undefined) return { kind: "repeated", reason: "socket" };
  if (retrySafe !== undefined)
    return { kind: retrySafe ? "repeated" : "once", reason: "document" };
  if (/^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/.test(method))
    return { kind: "repeated", reason: "method" };
  return parameters.some(({ idempotencyKey }) => idempotencyKey)
    ? { kind: "repeated", reason: "idempotencyKey" }
    : { kind: "once", reason: "method" };
}

/** A block for the operation's section, where its method does not say it. */
export function repetitionText(operation: Operation): string {
  const { kind, reason } = repetitionOf(operation);
  const { method } = operation;
  if (kind === "once")
    return reason === "document"
      ? "**Retries**: sent once, since the document says that repeating it is not safe. The option `retrySafe: true` of a call says otherwise."
      : `**Retries**: sent once, since ${method} is not idempotent. The option \`retrySafe: true\` of a call says otherwise.`;
  if (reason === "idempotencyKey")
    return `**Retries**: repeated although it is ${method}, with the same idempotency key, by which the server knows it again.`;
  return reason === "document"
    ? "**Retries**: repeated, since the document says that this is safe."
    : "";
}
