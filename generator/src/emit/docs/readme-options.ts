import { list } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { printSample } from "../sample/print-sample.js";
import { exampleInput } from "./call-example.js";
import { importLine, optionsLayout, ownClient } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { placedOperations } from "./example-operations.js";
import { bulletList, item } from "./list.js";
import { code, codeBlock } from "./markdown-text.js";
import { maySendPlainly } from "./plain-http.js";
import { repetitionOf } from "./repetition.js";

const options: readonly (readonly [name: string, meaning: string])[] = [
  [
    "timeout",
    "milliseconds for one attempt; 60,000 by default, `Infinity` for none",
  ],
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
  const given = ["timeout: 10_000", "totalTimeout: 60_000", "retries: 5"];
  const client = `${importLine([clientName], packageName)}

${printLayout([`const patient = new ${clientName}(`, optionsLayout(context, given), ");"])}`;
  const shown = maySendPlainly(context.model)
    ? [...options, insecureOption]
    : options;
  return [
    "## Retries, timeouts and other options",
    `After a connection error, a timeout, 408, 429 or 5xx a call is sent again, after a random wait or the one that the server asks for (\`Retry-After\`), if repeating it is safe: ${safeText(context)}.`,
    "For all calls of a client:",
    codeBlock(client, "ts"),
    bulletList(shown.map(([names, meaning]) => optionItem(names, meaning))),
    ...callOptions(context),
  ];
}

const insecureOption = [
  "allowInsecureHttp",
  "`true` to send credentials over plain http to a host that is not this machine; `false` by default, when such a call ends with an `InputError`",
] as const;

function optionItem(names: string, meaning: string): ReturnType<typeof item> {
  return item(`${names.split(", ").map(code).join(", ")}: ${meaning}`);
}

/** What is repeated, and by name what is not, where that is little enough to read. */
function safeText(context: DocsContext): string {
  const all = placedOperations(context.model);
  const once = all.filter(
    ({ operation }) => repetitionOf(operation).kind === "once",
  );
  const safe =
    "GET, PUT, DELETE and other idempotent methods, unless the document says otherwise, and what the document or the option `retrySafe` of a call calls safe";
  if (once.length === 0) return safe;
  if (once.length > mostNamed)
    return `${safe}. Sent once only are ${once.length} of ${all.length} operations; [api.md](./api.md#operations) says so of each`;
  const names = once.map(({ tag, operation }) =>
    code(context.callee(tag, operation)),
  );
  return `${safe}. Sent once only: ${names.join(", ")}`;
}

/** Beyond this, a count is easier to read than names. */
const mostNamed = 6;

function callOptions(context: DocsContext): string[] {
  const { simplest } = context;
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
