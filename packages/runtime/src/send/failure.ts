import { contextOf } from "../call-context.js";
import type { CallContext } from "../call-context.js";
import { ConnectionError } from "../errors/connection-error.js";
import { UserapisError } from "../errors/userapis-error.js";
import type { HttpRequest } from "../layer.js";
import type { Operation } from "../operation.js";

/** What went wrong between here and the server: one of our errors as it is, anything else as a broken connection. */
export function toConnectionError(
  request: HttpRequest,
  cause: unknown,
): UserapisError {
  const { secrets, attempts, deadline } = contextOf(request);
  if (deadline?.reason instanceof UserapisError) return deadline.reason;
  if (cause instanceof UserapisError) return cause;
  const reason = secrets.redact(reasonIn(cause));
  return new ConnectionError(
    `no answer from ${request.url.host}${reason === "" ? "" : ` (${reason})`}`,
    {
      operation: request.operation,
      attempts,
      cause: secrets.redactCause(cause),
    },
  );
}

/** What a layer throws that is none of our errors is a mistake in the layer: it is told, and not repeated. */
export function toLayerError(
  operation: Operation,
  { secrets, attempts }: CallContext,
  cause: unknown,
): UserapisError {
  if (cause instanceof UserapisError) return cause;
  const reason = secrets.redact(reasonIn(cause));
  return new UserapisError(`a layer failed: ${reason}`, {
    operation,
    attempts,
    cause: secrets.redactCause(cause),
  });
}

/** `fetch` says little more than "fetch failed" and puts the reason into `cause`. */
export function reasonIn(cause: unknown): string {
  const texts: string[] = [];
  let link = cause;
  while (link instanceof Error && texts.length < 3) {
    texts.push(link.message);
    link = link.cause;
  }
  if (link === cause) texts.push(String(cause));
  return texts.filter((text) => text !== "").join(": ");
}
