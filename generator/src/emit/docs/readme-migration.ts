import type { Operation, SourceSdk } from "../../model/api-model.js";
import type { DocsContext } from "./docs-context.js";
import { placedOperations } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { lineOfProse } from "./inline-prose.js";
import { bulletList, item } from "./list.js";
import { code } from "./markdown-text.js";
import { markdownTable } from "./markdown-table.js";

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
  const anchor = context.operationAnchor(operation);
  return [
    code(operation.vendorName ?? operation.id),
    `[${code(call)}](./api.md#${anchor})`,
  ];
}

/** The names that have to be given. */
function shownInput({ parameters, body }: Operation): string {
  const keys = [
    ...parameters.filter(({ required }) => required).map(({ key }) => key),
    ...(body === undefined ? [] : ["body"]),
  ];
  return keys.length === 0 ? "" : `{ ${keys.join(", ")} }`;
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
          `What was a ${code(exception)} is an ${apiError}, or is told by [\`result()\`](#errors).`,
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
