import type { DeclaredAnswer } from "./answers.js";
import { contentOf } from "./answers.js";

/**
 * The `Accept` of an operation (RFC 9110, section 12.5.1): every media type that it declares for an answer, those of successes first.
 * `undefined` where none is declared, or where it is what the runtime asks for anyway.
 */
export function acceptOf(
  answers: readonly DeclaredAnswer[],
): string | undefined {
  const successes = answers.filter(({ status }) => status.startsWith("2"));
  const types = [...successes, ...answers].flatMap((answer) =>
    contentOf(answer).map(({ mediaType }) => mediaType),
  );
  const accept = [...new Set(types)].join(", ");
  return accept === "" || accept === "application/json" ? undefined : accept;
}
