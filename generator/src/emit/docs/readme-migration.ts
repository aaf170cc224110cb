import type { Operation, SourceSdk } from "../../model/api-model.js";
import type { DocsContext } from "./docs-context.js";
import { placedOperations } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { lineOfProse } from "./inline-prose.js";
import { bulletList, item } from "./list.js";
import { code } from "./markdown-text.js";
import { markdownTable } from "./markdown-table.js";
import { valueKey } from "../text/property-key.js";
import { isVariableName } from "./client-variable.js";

/** How to move on from the SDK whose pages the document is reconstructed from, where it says which that is. */
export function migrationSection(context: DocsContext): string[] {
  const { sourceSdk } = context.model;
  if (sourceSdk === undefined) return [];
  const sdk = `${code(sourceSdk.package)} (${lineOfProse(sourceSdk.language)})`;
  const methods = placedOperations(context.model).map((placed) =>
    methodRow(context, placed),
  );
  const models = modelRows(context);
  return [
    "## Migrating",
    `From ${sdk}, whose methods are those of ${code(sourceSdk.className)}:`,
    pairs(
      [code(sourceSdk.className), code(context.target.clientName)],
      methods,
    ),
    "What else is different:",
    bulletList(differences(context, sourceSdk).map((one) => item(one))),
    ...(models.length === 0
      ? []
      : [
          "Models that have another name here:",
          pairs(
            [code(sourceSdk.package), code(context.target.packageName)],
            models,
          ),
        ]),
  ];
}

type Pair = readonly [theirs: string, ours: string];

function pairs(head: Pair, rows: readonly Pair[]): string {
  return (
    markdownTable(head, rows) ??
    bulletList(rows.map(([theirs, ours]) => item(`${theirs}: ${ours}`)))
  );
}

function methodRow(context: DocsContext, { tag, operation }: Placed): Pair {
  const call = `${context.callee(tag, operation)}(${shownInput(operation)})`;
  const shown =
    operation.webSocket === undefined
      ? call
      : `for await (const message of ${call})`;
  const anchor = context.operationAnchor(operation);
  return [
    code(operation.vendorName ?? operation.id),
    `[${code(shown)}](./api.md#${anchor})`,
  ];
}

/** The names that have to be given; where there are none, the first that a query may have. */
function shownInput({ parameters, body }: Operation): string {
  const required = [
    ...parameters.filter((one) => one.required).map(({ key }) => key),
    ...(body === undefined ? [] : ["body"]),
  ];
  const optional = parameters
    .filter((one) => one.in === "query" && !one.deprecated)
    .map(({ key }) => key);
  const keys = required.length > 0 ? required : optional.slice(0, mostOptional);
  return keys.length === 0 ? "" : `{ ${keys.map(shownKey).join(", ")} }`;
}

const mostOptional = 4;

/** Shorthand where the key can be the name of a variable. */
function shownKey(key: string): string {
  return isVariableName(key) ? key : `${valueKey(key)}: value`;
}

function differences(
  context: DocsContext,
  { exception }: SourceSdk,
): readonly string[] {
  const apiError = `[\`ApiError\`](./api.md#${context.errorsAnchor})`;
  return [
    "Arguments are the properties of one object, under the names that the API itself uses; the content of a request is `body`.",
    "Credentials are given to the client, not to a global configuration, and by the names of [their schemes](#authentication).",
    ...(exception === undefined
      ? []
      : [
          `In place of ${code(exception)} a call throws an ${apiError}; [\`result()\`](#errors) tells the same without throwing.`,
        ]),
  ];
}

function modelRows(context: DocsContext): Pair[] {
  return context.model.models.flatMap((model): Pair[] =>
    model.vendorName === undefined || model.vendorName === model.typeName
      ? []
      : [[code(model.vendorName), context.modelLink(model, "./api.md")]],
  );
}
