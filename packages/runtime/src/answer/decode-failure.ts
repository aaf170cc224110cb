import { contextOf } from "../call-context.js";
import { DecodeError } from "../errors/decode-error.js";
import type { Reading } from "./answer-kind.js";
import { oneLine } from "./summary.js";

/** The error for what is not as the document declares it. `text` is quoted without secrets. */
export function decodeFailure(
  { request, response }: Pick<Reading, "request" | "response">,
  reason: string,
  { text, cause }: { readonly text: string; readonly cause?: unknown },
): DecodeError {
  const context = contextOf(request);
  const { status, headers } = response;
  const clean = context.secrets.redact(text);
  const firstBytes = clean.slice(0, 200);
  return new DecodeError(
    `${oneLine(context.secrets.redact(reason))}, not what the document declares for ${status}; it begins ${JSON.stringify(oneLine(firstBytes))}`,
    {
      ...context.facts,
      status,
      headers,
      firstBytes,
      // The parser quotes parts of the text, and a part of a secret is not known as one.
      cause: clean === text ? cause : undefined,
    },
  );
}
