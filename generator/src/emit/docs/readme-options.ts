import { list } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { printSample } from "../sample/print-sample.js";
import { exampleInput } from "./call-example.js";
import { importLine } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { placedOperations, simplestOperation } from "./example-operations.js";
import { bulletList, item } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";

const options: readonly (readonly [name: string, meaning: string])[] = [
  ["timeout", "milliseconds for one attempt; 60,000 by default"],
  [
    "totalTimeout",
    "milliseconds for the whole call, attempts and waits included; none by default",
  ],
  [
    "retries",
    "how often a failed attempt may be repeated; 2 by default. Only calls that are safe to repeat are: those of an idempotent method, and those that the document or `retrySafe` says are safe",
  ],
  ["headers", "sent with every request; `null` removes one"],
  ["baseUrl", "where the API lives, if not at one of the document's servers"],
  [
    "layers",
    "your own functions around the transport: `(next) => (request) => next(request)`",
  ],
  ["fetch", "any `fetch`"],
];

/** What a client and a call can be told. */
export function optionsSection(context: DocsContext): string[] {
  const { packageName, clientName } = context.target;
  const client = `${importLine([clientName], packageName)}

const patient = new ${clientName}({
  timeout: 10_000,
  totalTimeout: 60_000,
  retries: 5,
});`;
  return [
    "## Options",
    "For all calls of a client:",
    codeBlock(client, "ts"),
    bulletList(
      options.map(([name, meaning]) => item(`${code(name)}: ${meaning}`)),
    ),
    ...callOptions(context),
  ];
}

function callOptions(context: DocsContext): string[] {
  const simplest = simplestOperation(placedOperations(context.model));
  if (simplest === undefined || simplest.operation.webSocket !== undefined)
    return [];
  const { tag, operation } = simplest;
  const given = printSample(exampleInput(context, operation));
  const call = printLayout([
    `await ${context.callee(tag, operation)}`,
    list("(", [given, "options"], ")"),
    ";",
  ]);
  return [
    "For one call, which takes `signal`, `timeout`, `totalTimeout`, `retries`, `retrySafe` and `headers`:",
    codeBlock(
      `const options = { signal: AbortSignal.timeout(5_000), retries: 0 };\n${call}`,
      "ts",
    ),
  ];
}
