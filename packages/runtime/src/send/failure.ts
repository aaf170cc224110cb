import { contextOf } from "../call-context.js";
import type { CallContext } from "../call-context.js";
import { ConnectionError } from "../errors/connection-error.js";
import { UserapisError } from "../errors/userapis-error.js";
import type { HttpRequest } from "../layer.js";

/** What went wrong between here and the server: one of our errors as it is, anything else as a broken connection. */
export function toConnectionError(
  request: HttpRequest,
  thrown: unknown,
  missing: "no answer" | "no whole answer" = "no answer",
): UserapisError {
  const context = contextOf(request);
  const { deadline } = context;
  if (deadline?.reason instanceof UserapisError) return deadline.reason;
  if (thrown instanceof UserapisError) return thrown;
  const { reason, cause } = withoutSecrets(context, thrown);
  const why = reason && ` (${reason})`;
  return new ConnectionError(`${missing} from ${request.url.host}${why}`, {
    ...context.facts,
    cause,
  });
}

/** What a layer throws that is none of our errors is a mistake in the layer: it is told, and not repeated. */
export function toLayerError(
  context: CallContext,
  thrown: unknown,
): UserapisError {
  if (thrown instanceof UserapisError) return thrown;
  const { reason, cause } = withoutSecrets(context, thrown);
  return new UserapisError(`a layer failed: ${reason}`, {
    ...context.facts,
    cause,
  });
}

function withoutSecrets({ secrets }: CallContext, thrown: unknown) {
  return {
    reason: secrets.redact(reasonIn(thrown)),
    cause: secrets.redactCause(thrown),
  };
}

/** `fetch` says little more than "fetch failed" and puts the reason into `cause`. */
export function reasonIn(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const texts: string[] = [];
  let link: unknown = cause;
  while (link instanceof Error && texts.length < 3) {
    texts.push(link.message);
    link = link.cause;
  }
  return texts.filter(Boolean).join(": ");
}
