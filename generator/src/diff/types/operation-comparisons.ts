import type { Comparison } from "./comparison.js";
import type { OperationPair } from "./match-operations.js";
import type {
  DeclaredAnswer,
  DeclaredOperation,
} from "./package-declarations.js";
import { runtimeNamespace } from "./snippet.js";
import type { Snippet } from "./snippet.js";

/** Every value that goes through a call, with its type before and after. */
export function operationComparisons(pair: OperationPair): Comparison[] {
  const { base, revision } = pair;
  const stem =
    base.functionName.charAt(0).toUpperCase() + base.functionName.slice(1);
  return [
    {
      direction: "request",
      base: base.input,
      revision: revision.input,
      name: `${stem}Takes`,
    },
    {
      direction: "response",
      base: runnerSnippet(base),
      revision: runnerSnippet(revision),
      name: `${stem}Returns`,
    },
    ...givenComparisons(pair, stem),
    ...answerComparisons(pair, stem),
  ];
}

/** What a call is, whatever it gives: a promise, pages, messages. */
function runnerSnippet({ runner, returned }: DeclaredOperation): Snippet {
  const count = runner === "SocketCall" ? 1 : returned.length + 1;
  const args = Array.from({ length: count }, () => "unknown").join(", ");
  const text = `${runtimeNamespace}.${runner}<${args}>`;
  return {
    text,
    closed: text,
    wide: text,
    references: new Set(),
    runtimeNames: new Set([runner]),
  };
}

function givenComparisons(
  { base, revision }: OperationPair,
  stem: string,
): Comparison[] {
  return base.returned.flatMap((before, index): Comparison[] => {
    const after = revision.returned[index];
    const name = `${stem}${index === 0 ? "Data" : "Item"}`;
    return after === undefined
      ? []
      : [{ direction: "response", base: before, revision: after, name }];
  });
}

/** Answers that have a status in common. */
function answerComparisons(
  { base, revision }: OperationPair,
  stem: string,
): Comparison[] {
  return base.answers.flatMap((before) =>
    revision.answers.flatMap((after): Comparison[] => {
      const status = [...before.statuses].find((one) =>
        after.statuses.has(one),
      );
      if (status === undefined) return [];
      const name = `${stem}${status}`;
      const direction = "response";
      return [
        { direction, base: before.body, revision: after.body, name },
        {
          direction,
          base: headersOf(before),
          revision: headersOf(after),
          name: `${name}Headers`,
        },
      ];
    }),
  );
}

function headersOf({ headers }: DeclaredAnswer): Snippet {
  return headers ?? noHeaders;
}

const noHeaders: Snippet = {
  text: "{}",
  closed: "{}",
  wide: "{}",
  references: new Set(),
  runtimeNames: new Set(),
};
