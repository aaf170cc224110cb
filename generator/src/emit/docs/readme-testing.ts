import type { Operation, SecurityScheme } from "../../model/api-model.js";
import type { Layout } from "../layout.js";
import { block, list } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { printSample } from "../sample/print-sample.js";
import { sampleAnswer, sampleSuccess } from "../sample/sample-answer.js";
import { objectOf } from "../sample/sample.js";
import type { SampleObject } from "../sample/sample.js";
import { valueKey } from "../text/property-key.js";
import { exampleInput, statement } from "./call-example.js";
import { clientConstruction, importLine } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { shownRequirement } from "./example-credentials.js";
import { failingOperation, hasWebSocket } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { code, codeBlock } from "./markdown-text.js";

/** How to test code that uses the client. */
export function testingSection(context: DocsContext): string[] {
  const { simplest } = context;
  if (simplest === undefined) return [];
  const example = transportExample(context, simplest);
  if (example === undefined) return [];
  return [
    "## Testing",
    "`@userapis/runtime/testing` has a transport for the tests of your own code. It answers from a table by operation, typed by the document, and records what was sent; nothing leaves the process. Errors, headers and retries are the client's own: with `retries: 0` nothing is repeated.",
    codeBlock(example, "ts"),
    hasWebSocket(context.model) ? socketText : "",
    strictText,
    ...mswPart(context, simplest),
  ];
}

const socketText =
  'It answers web sockets too, with their messages as a loop gets them, such as `{ messages: [{ kind: "json", data }] }`, and needs no `WebSocket`.';

const strictText =
  "Where only direct dependencies can be imported, as with pnpm and with Yarn's Plug'n'Play, add the runtime to yours: `npm install --save-dev @userapis/runtime`.";

function transportExample(
  context: DocsContext,
  { tag, operation }: Placed,
): string | undefined {
  const { packageName, clientName } = context.target;
  const { model } = context;
  const { answers } = context.signature(tag, operation);
  const answer = sampleSuccess(operation, answers, { model });
  if (operation.webSocket !== undefined || answer === undefined)
    return undefined;
  const table = objectOf([[operation.functionName, answer]]);
  const call = {
    callee: `await ${context.callee(tag, operation)}`,
    input: exampleInput(context, operation),
  };
  return [
    importLine([clientName], packageName),
    `import * as operations from "${packageName}/operations";`,
    importLine(["testTransport"], "@userapis/runtime/testing"),
    "",
    printLayout([
      "const transport = testTransport(operations, ",
      printSample(table),
      ");",
    ]),
    clientConstruction(context, ["transport", ...madeUp(context, operation)]),
    "",
    printLayout(statement("", call)),
    "console.log(transport.requests);",
  ].join("\n");
}

/** Credentials that are none. */
function madeUp(
  { model, requirement }: DocsContext,
  operation: Operation,
): Layout[] {
  const wanted = shownRequirement(operation, requirement)?.schemes ?? [];
  const entries = wanted.flatMap(({ name }) =>
    model.securitySchemes
      .filter((one) => one.name === name)
      .flatMap(credential),
  );
  return entries.length === 0 ? [] : [["auth: ", block(entries, ",")]];
}

function credential({ name, scheme }: SecurityScheme): Layout[] {
  const key = valueKey(name);
  switch (scheme.type) {
    case "mutualTLS":
      return [];
    case "basic":
      return [
        [
          `${key}: `,
          block([`username: "made-up"`, `password: "made-up"`], ","),
        ],
      ];
    default:
      return [`${key}: "made-up"`];
  }
}

function mswPart(context: DocsContext, simplest: Placed): string[] {
  const { packageName, msw } = context.target;
  if (!msw) return [];
  const from = `${packageName}/msw`;
  const example = [
    importLine(["handler", "handlers"], from),
    `import { setupServer } from "msw/node";`,
    "",
    "const server = setupServer(...handlers());",
    "server.listen();",
    overrideExample(context, simplest),
  ];
  return [
    `${code(from)} has handlers for [MSW](https://mswjs.io) that answer with the document's examples, or with what you give in their place. It needs \`npm install --save-dev msw\`.`,
    codeBlock(example.join("\n"), "ts"),
    hasWebSocket(context.model) ? mswSocketText : "",
  ];
}

const mswSocketText =
  "For the web sockets on Node 20, MSW needs a global `WebSocket` before it listens: `Object.assign(globalThis, { WebSocket })` with that of `ws`. The client is then given none of its own.";

/** A failure in place of an example. */
function overrideExample(context: DocsContext, simplest: Placed): string {
  const failing = failingOperation(context);
  const { operation } = failing ?? simplest;
  const answer = failing && failureExample(context, failing);
  const given = answer === undefined ? `"disconnect"` : printSample(answer);
  const made = [`handler.${operation.functionName}(`, given, ")"];
  return printLayout([list("server.use(", [made], ")"), ";"]);
}

function failureExample(
  context: DocsContext,
  { tag, operation, status }: Placed & { readonly status: number },
): SampleObject | undefined {
  const { answers } = context.signature(tag, operation);
  const answer = answers.find((one) => one.status === String(status));
  return answer && sampleAnswer(operation, answer, { model: context.model });
}
