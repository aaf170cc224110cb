import { statement } from "../emit/docs/call-example.js";
import { placedOperations } from "../emit/docs/example-operations.js";
import type { Placed } from "../emit/docs/example-operations.js";
import type { Layout } from "../emit/layout.js";
import {
  assigned,
  block,
  brokenBlock,
  hardline,
  indent,
  join,
  list,
  printLayout,
} from "../emit/layout.js";
import { signedTag } from "../emit/operations/signature.js";
import { packageContext } from "../emit/package-context.js";
import type { PackageContext } from "../emit/package-context.js";
import type { PackageTarget } from "../emit/package-target.js";
import { printSample } from "../emit/sample/print-sample.js";
import { sampleSuccess } from "../emit/sample/sample-answer.js";
import { sampleInput } from "../emit/sample/sample-input.js";
import type { SampleObject } from "../emit/sample/sample.js";
import type { SourceFile } from "../emit/source-file.js";
import { valueKey } from "../emit/text/property-key.js";
import { stringLiteral } from "../emit/text/string-literal.js";
import type {
  ApiModel,
  Operation,
  SecurityScheme,
} from "../model/api-model.js";

/** Where no request ever goes; RFC 6761 keeps `.test` free. */
const nowhere = "https://api.example.test";

/**
 * The first test of a new package: it calls one real operation over a transport that answers as the document says.
 * From then on it belongs to its reader, so it carries no header. Paths are relative to the package's folder.
 */
export function emitFirstTest(
  model: ApiModel,
  target: PackageTarget,
  name: string,
): SourceFile[] {
  const context = packageContext(model, target);
  const tested = operationToTest(context);
  const text =
    tested === undefined
      ? constructionTest(context)
      : operationTest(context, tested);
  return [
    { path: `test/${name}.test.ts`, text },
    { path: "test/tsconfig.json", text: testConfig },
  ];
}

/** The package's own options; types are checked, and nothing is written. */
const testConfig = `{
  "extends": "../tsconfig.json",
  "compilerOptions": {
    "rootDir": "..",
    "noEmit": true,
    "skipLibCheck": true
  },
  "include": ["."]
}
`;

/** An operation, and a success that it may be answered with. */
interface Tested extends Placed {
  readonly answer: SampleObject;
}

/** What needs least of all that can be called and answered. */
function operationToTest(context: PackageContext): Tested | undefined {
  const candidates = placedOperations(context.api)
    .filter(({ operation }) => isCallable(context.api, operation))
    .map((placed) => ({ placed, cost: costOf(placed.operation) }))
    .sort((a, b) => a.cost - b.cost);
  for (const { placed } of candidates) {
    const answer = answerOf(context, placed);
    if (answer !== undefined) return { ...placed, answer };
  }
  return undefined;
}

function isCallable(model: ApiModel, operation: Operation): boolean {
  const { webSocket, security } = operation;
  const isOpen = security.length === 0;
  return (
    webSocket === undefined &&
    (isOpen || usableAlternative(model, operation) !== undefined)
  );
}

/** An alternative whose schemes are all there, and of which only one needs the header `Authorization`. */
function usableAlternative(
  { securitySchemes }: ApiModel,
  { security }: Operation,
): readonly SecurityScheme[] | undefined {
  const known = security.map(({ schemes }) =>
    schemes.flatMap(
      ({ name }) => securitySchemes.find((one) => one.name === name) ?? [],
    ),
  );
  return known.find(
    (schemes, index) =>
      schemes.length === security[index]?.schemes.length &&
      schemes.filter(isAuthorization).length < 2,
  );
}

function isAuthorization({ scheme }: SecurityScheme): boolean {
  return scheme.type === "apiKey"
    ? scheme.in === "header" && scheme.name.toLowerCase() === "authorization"
    : scheme.type !== "mutualTLS";
}

function costOf(operation: Operation): number {
  const required = operation.parameters.filter((one) => one.required);
  return (
    (operation.deprecated ? 50 : 0) +
    (operation.pagination === undefined ? 0 : 20) +
    (operation.body === undefined ? 0 : 5) +
    (operation.method === "GET" ? 0 : 3) +
    required.length * 2
  );
}

/** A success that comes out of the client as it stands in the table: JSON, a text, or nothing. */
function answerOf(
  context: PackageContext,
  { tag, operation }: Placed,
): SampleObject | undefined {
  const { signatures } = signedTag(context, {
    ...tag,
    operations: [operation],
  });
  const plain = (signatures[0]?.answers ?? []).filter(({ content }) =>
    content.every(({ kind }) => kind === "json" || kind === "text"),
  );
  const answer = sampleSuccess(operation, plain, { model: context.api });
  const { status } = answer ?? {};
  const succeeds = typeof status === "number" && status >= 200 && status < 300;
  return succeeds ? answer : undefined;
}

function operationTest(context: PackageContext, tested: Tested): string {
  const { operation, tag, answer } = tested;
  const { functionName } = operation;
  const callee = `await client.${tag.propertyName}.${operation.methodName}`;
  const input = sampleInput(operation, context.api, { body: true });
  const hasBody = "body" in answer;
  const sent = block(
    [
      `name: ${stringLiteral(functionName)}`,
      `method: ${stringLiteral(operation.method)}`,
    ],
    ",",
  );
  return testFile({
    imports: [
      `import { testTransport } from "@userapis/runtime/testing";`,
      `import type { AnswerTable } from "@userapis/runtime/testing";`,
      `import { expect, test } from "vitest";`,
      `import { ${context.target.clientName} } from "../src/index.js";`,
      `import * as operations from "../src/operations.js";`,
    ],
    title: `${tag.propertyName}.${operation.methodName}`,
    start: "async () =>",
    body: [
      [
        "const answers = ",
        brokenBlock([[functionName, ":", assigned(printSample(answer))]], ","),
        " satisfies AnswerTable<typeof operations>;",
      ],
      "const transport = testTransport(operations, answers);",
      construction(context, operation),
      "",
      statement(hasBody ? "const data =" : "", { callee, input }, 2),
      "",
      ...(hasBody
        ? [`expect(data).toEqual(answers.${functionName}.body);`]
        : []),
      list("expect(transport.requests).toMatchObject([", [sent], "]);"),
    ],
  });
}

function construction(context: PackageContext, operation: Operation): Layout {
  const { clientName } = context.target;
  const options = [
    "transport",
    `baseUrl: ${stringLiteral(nowhere)}`,
    ...madeUpCredentials(context.api, operation),
  ];
  return [`const client = new ${clientName}(`, block(options, ","), ");"];
}

/** Credentials that are none. */
function madeUpCredentials(model: ApiModel, operation: Operation): Layout[] {
  const schemes = usableAlternative(model, operation) ?? [];
  const entries = schemes.flatMap(({ name, scheme: { type } }): Layout[] => {
    if (type === "mutualTLS") return [];
    const pair = [`username: "made-up"`, `password: "made-up"`];
    const value = type === "basic" ? block(pair, ",") : `"made-up"`;
    return [[valueKey(name), ": ", value]];
  });
  return entries.length === 0 ? [] : [["auth: ", block(entries, ",")]];
}

/** For a document without an operation that can be answered from a table. */
function constructionTest({ target }: PackageContext): string {
  const { clientName } = target;
  return testFile({
    imports: [
      `import { expect, test } from "vitest";`,
      `import { ${clientName} } from "../src/index.js";`,
    ],
    title: clientName,
    start: "() =>",
    body: [
      [
        `const client = new ${clientName}(`,
        block([`baseUrl: ${stringLiteral(nowhere)}`], ","),
        ");",
      ],
      "",
      `expect(client).toBeInstanceOf(${clientName});`,
    ],
  });
}

interface TestFile {
  readonly imports: readonly string[];
  readonly title: string;
  readonly start: "() =>" | "async () =>";
  readonly body: readonly Layout[];
}

function testFile({ imports, title, start, body }: TestFile): string {
  const head = `test(${stringLiteral(title)}, ${start} {`;
  return printLayout([
    join(hardline, [...imports, "", head]),
    indent(hardline, join(hardline, body)),
    hardline,
    "});",
    hardline,
  ]);
}
