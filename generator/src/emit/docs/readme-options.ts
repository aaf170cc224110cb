import type { Operation } from "../../model/api-model.js";
import { list } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { printSample } from "../sample/print-sample.js";
import { exampleInput } from "./call-example.js";
import { importLine, ownClient } from "./client-example.js";
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
  ["retries", "how often a failed attempt may be repeated; 2 by default"],
  ["headers", "sent with every request; `null` removes one"],
  ["baseUrl", "where the API lives, if not at one of the document's servers"],
  [
    "layers",
    "functions around every attempt, `(next) => (request) => next(request)`; [the runtime](https://www.npmjs.com/package/@userapis/runtime) has layers for hooks, log lines and OpenTelemetry",
  ],
  [
    "fetch, transport",
    "what sends a request: any `fetch`, or `undiciTransport()` of `@userapis/runtime/undici` for a server that makes many calls",
  ],
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
    "## Retries, timeouts and other options",
    `After a connection error, a timeout, 408, 429 or 5xx a call is sent again, after a random wait or the one that the server asks for (\`Retry-After\`), if repeating it is safe: ${safeText(context)}.`,
    "For all calls of a client:",
    codeBlock(client, "ts"),
    bulletList(options.map(([names, meaning]) => optionItem(names, meaning))),
    ...callOptions(context),
  ];
}

function optionItem(names: string, meaning: string): ReturnType<typeof item> {
  return item(`${names.split(", ").map(code).join(", ")}: ${meaning}`);
}

/** What is repeated, and by name what is not, where that is little enough to read. */
function safeText(context: DocsContext): string {
  const all = placedOperations(context.model);
  const once = all.filter(({ operation }) => isSentOnce(operation));
  const safe =
    "GET, PUT, DELETE and other idempotent methods, and what the document or the option `retrySafe` of a call calls safe";
  if (once.length === 0 || once.length > 6) return safe;
  const names = once.map(({ tag, operation }) =>
    code(context.callee(tag, operation)),
  );
  return `${safe}. Sent once only: ${names.join(", ")}`;
}

/** As the runtime decides it: RFC 9110, section 9.2.2, and RFC 10008 for QUERY. */
function isSentOnce(operation: Operation): boolean {
  const { method, retrySafe, parameters, webSocket } = operation;
  return (
    webSocket === undefined &&
    !retrySafe &&
    !/^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/.test(method) &&
    !parameters.some(({ idempotencyKey }) => idempotencyKey)
  );
}

function callOptions(context: DocsContext): string[] {
  const simplest = simplestOperation(context);
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
      `${ownClient(context, operation)}const options = { signal: AbortSignal.timeout(5_000), retries: 0 };\n${call}`,
      "ts",
    ),
  ];
}
