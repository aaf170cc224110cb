import type { Operation, Parameter } from "../../model/api-model.js";
import { printLayout } from "../print-layout.js";
import { objectOf } from "../sample/sample.js";
import type { SampleObject } from "../sample/sample.js";
import { stringLiteral } from "../text/string-literal.js";
import { exampleInput, statement } from "./call-example.js";
import {
  environmentAuth,
  importLine,
  optionsLayout,
} from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import {
  isCallable,
  isSameRequirement,
  shownRequirement,
} from "./example-credentials.js";
import { placedOperations } from "./example-operations.js";
import { leastOf } from "./least-of.js";
import { code, codeBlock } from "./markdown-text.js";
import { answersSecret } from "./secret-answer.js";

/** The operations as functions. */
export function standaloneSection(context: DocsContext): string[] {
  const { simplest } = context;
  if (simplest === undefined || simplest.operation.webSocket !== undefined)
    return [];
  const { functionName } = simplest.operation;
  const from = `${context.target.packageName}/operations`;
  const local = localName(functionName);
  const call = {
    callee: `await ${local}`,
    first: "client",
    input: exampleInput(context, simplest.operation),
  };
  const example = [
    importLine(["createClient", imported(functionName, local)], from),
    "",
    constructed(context, "const client = createClient(", simplest.operation),
    printLayout(statement("", call)),
  ];
  return [
    "## Standalone functions",
    `${code(from)} has every operation as a function of a client, so that a bundler keeps only those that are called.`,
    codeBlock(example.join("\n"), "ts"),
  ];
}

/** The example reads the environment from the `process` of Node. */
function localName(functionName: string): string {
  return functionName === "process" ? "processCall" : functionName;
}

function imported(name: string, local: string): string {
  return local === name ? name : `${name} as ${local}`;
}

/** The path-style client, where the package has it. */
export function fetchSection(context: DocsContext): string[] {
  const { packageName, openapiFetch } = context.target;
  if (!openapiFetch) return [];
  const from = `${packageName}/openapi-fetch`;
  const called = plainGet(context);
  const example = [
    importLine(["createFetchClient"], from),
    "",
    constructed(context, "const paths = createFetchClient(", called),
    ...(called === undefined ? [] : pathCall(context, called)),
  ];
  return [
    "## openapi-fetch",
    `${code(from)} is a client of \`openapi-fetch\` over the same transport, with the types \`paths\`, \`components\` and \`operations\`. It needs \`npm install openapi-fetch\`.`,
    codeBlock(example.join("\n"), "ts"),
  ];
}

/** With the credentials that `operation` is shown with. */
function constructed(
  context: DocsContext,
  head: string,
  operation: Operation | undefined,
): string {
  const requirement =
    operation && shownRequirement(operation, context.requirement);
  const auth = environmentAuth(context, requirement);
  return printLayout([head, optionsLayout(context, auth), ");"]);
}

/** One with the page's credentials, if there is one, that needs the least. */
function plainGet({ model, requirement }: DocsContext): Operation | undefined {
  const plain = placedOperations(model)
    .map(({ operation }) => operation)
    .filter((one) => isPlainGet(one) && isCallable(one, requirement));
  return leastOf(plain, (one) => {
    const shown = shownRequirement(one, requirement);
    return (
      (isSameRequirement(shown, requirement) ? 0 : 100) +
      (answersSecret(model, one) ? 40 : 0) +
      requiredOf(one).length
    );
  });
}

function pathCall(context: DocsContext, operation: Operation): string[] {
  const call = {
    callee: "await paths.GET",
    first: stringLiteral(operation.path),
    input: paramsOf(context, operation),
  };
  return [
    printLayout(statement("const { data, error } =", call)),
    "console.log(data ?? error);",
  ];
}

/** A GET that asks for plain values in its path and query, if for anything. */
function isPlainGet(operation: Operation): boolean {
  return (
    operation.method === "GET" &&
    operation.webSocket === undefined &&
    operation.path.length < 30 &&
    requiredOf(operation).every(
      (one) =>
        (one.in === "path" || one.in === "query") &&
        one.content === undefined &&
        ["string", "number", "integer", "boolean"].includes(one.schema.kind),
    )
  );
}

function requiredOf({ parameters }: Operation): readonly Parameter[] {
  return parameters.filter(({ required }) => required);
}

/** `{ params: { path: …, query: … } }`, under wire names. */
function paramsOf(context: DocsContext, operation: Operation): SampleObject {
  const given = exampleInput(context, operation);
  const places = (["path", "query"] as const).flatMap((place) => {
    const entries = requiredOf(operation)
      .filter((one) => one.in === place)
      .map(({ name, key }) => [name, given[key] ?? null] as const);
    return entries.length === 0 ? [] : [[place, objectOf(entries)] as const];
  });
  return places.length === 0 ? {} : objectOf([["params", objectOf(places)]]);
}
