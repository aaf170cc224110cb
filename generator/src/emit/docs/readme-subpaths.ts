import type { Operation } from "../../model/api-model.js";
import { printLayout } from "../print-layout.js";
import { stringLiteral } from "../text/string-literal.js";
import { exampleInput, statement } from "./call-example.js";
import { importLine, optionsLayout } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import {
  placedOperations,
  simplestOperation,
  usualRequirement,
} from "./example-operations.js";
import { code, codeBlock } from "./markdown-text.js";

/** The operations as functions. */
export function standaloneSection(context: DocsContext): string[] {
  const simplest = simplestOperation(placedOperations(context.model));
  if (simplest === undefined || simplest.operation.webSocket !== undefined)
    return [];
  const { functionName } = simplest.operation;
  const from = `${context.target.packageName}/operations`;
  const client = functionName === "client" ? "api" : "client";
  const call = {
    callee: `await ${functionName}`,
    first: client,
    input: exampleInput(context, simplest.operation),
  };
  const example = [
    importLine(["createClient", functionName], from),
    "",
    constructed(context, `const ${client} = createClient(`),
    printLayout(statement("", call)),
  ];
  return [
    "## Standalone functions",
    `${code(from)} has every operation as a function of a client, so that a bundler keeps only those that are called.`,
    codeBlock(example.join("\n"), "ts"),
  ];
}

/** The path-style client, where the package has it. */
export function fetchSection(context: DocsContext): string[] {
  const { packageName, openapiFetch } = context.target;
  if (!openapiFetch) return [];
  const from = `${packageName}/openapi-fetch`;
  const example = [
    importLine(["createFetchClient"], from),
    "",
    constructed(context, "const paths = createFetchClient("),
    ...pathCall(context),
  ];
  return [
    "## openapi-fetch",
    `${code(from)} is a client of \`openapi-fetch\` over the same transport, with the types \`paths\`, \`components\` and \`operations\`. It needs \`npm install openapi-fetch\`.`,
    codeBlock(example.join("\n"), "ts"),
  ];
}

function constructed(context: DocsContext, head: string): string {
  const options = optionsLayout(context, usualRequirement(context.model));
  return printLayout([head, options, ");"]);
}

function pathCall({ model }: DocsContext): string[] {
  const simplest = placedOperations(model).find(({ operation }) =>
    isBare(operation),
  );
  if (simplest === undefined) return [];
  const { path } = simplest.operation;
  return [
    `const { data, error } = await paths.GET(${stringLiteral(path)});`,
    "console.log(data ?? error);",
  ];
}

/** A GET that takes nothing. */
function isBare({ method, path, parameters, webSocket }: Operation): boolean {
  return (
    method === "GET" &&
    webSocket === undefined &&
    path.length < 30 &&
    parameters.every(({ required }) => !required)
  );
}
