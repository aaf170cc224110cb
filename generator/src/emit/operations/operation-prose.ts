import type { Operation, Webhook } from "../../model/api-model.js";
import { codeSpan } from "../text/code-span.js";
import type { Prose } from "../text/doc-comment.js";
import { evidenceText } from "../text/schema-prose.js";

/** The comment of an operation's function and method. */
export function operationProse(operation: Operation): Prose {
  const { summary, description, deprecated, evidence } = operation;
  return {
    paragraphs: [
      summary,
      description === summary ? undefined : description,
      requestLine(operation),
      evidenceText(evidence),
    ],
    tags: deprecated ? ["@deprecated"] : [],
  };
}

/** `` `GET /user/self/` `` */
export function requestLine({
  method,
  path,
}: Pick<Operation, "method" | "path">): string {
  return codeSpan(`${method} ${path}`);
}

export function webhookProse(webhook: Webhook): Prose {
  const { summary, description, deprecated, name, method } = webhook;
  return {
    paragraphs: [
      summary,
      description === summary ? undefined : description,
      codeSpan(`${method} ${name}`),
    ],
    tags: deprecated ? ["@deprecated"] : [],
  };
}
