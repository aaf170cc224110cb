import type {
  ApiModel,
  Evidence,
  Model,
  Operation,
  Schema,
} from "../../model/api-model.js";
import { eachChild } from "../../model/schema-children.js";
import type { DocsContext } from "./docs-context.js";
import { evidenceLine } from "./evidence-text.js";
import { placedOperations } from "./example-operations.js";
import { bulletList, item } from "./list.js";
import type { Item } from "./list.js";
import { operationLink } from "./operation-index.js";

/** What does not rest on the vendor's own documentation, where the document says what it rests on. */
export function evidenceSection(context: DocsContext): string[] {
  if (!isReconstructed(context.model)) return [];
  const items = [...operationItems(context), ...modelItems(context)];
  return [
    "## Evidence",
    "This package is made from a document that was reconstructed by hand. For each operation and model, [api.md](./api.md) says what it rests on: `documented` by the vendor, `observed` in real answers, `inferred` from something else, or `corrected` where the vendor's own words are wrong.",
    `${everyText(context.model)} documented${items.length === 0 ? "." : ", but for these:"}`,
    bulletList(items),
    partsText(context),
  ];
}

/** A part that may rest on something of its own. */
type Rested = Pick<Operation, "evidence">;

/** Whether the document says what it rests on, as one does that is not the vendor's own. */
export function isReconstructed(model: ApiModel): boolean {
  return evidenceOf(model).some((evidence) => evidence !== undefined);
}

function evidenceOf(model: ApiModel): (Evidence | undefined)[] {
  return [
    ...placedOperations(model).map(({ operation }) => operation.evidence),
    ...model.models.filter(isOfItsOwn).map(({ evidence }) => evidence),
  ];
}

/** A schema within an operation rests on what the operation does. */
function isOfItsOwn({ evidence, source }: Model): boolean {
  return (
    evidence !== undefined || source.pointer.startsWith("/components/schemas/")
  );
}

function everyText(model: ApiModel): string {
  return evidenceOf(model).includes(undefined)
    ? "Every operation and model that says what it rests on is"
    : "Every operation and model is";
}

/** Within what is documented, a part may rest on something else. */
function partsText({ model, target }: DocsContext): string {
  const count = [
    ...placedOperations(model).flatMap(({ operation }) => partsOf(operation)),
    ...model.models.flatMap(({ schema }) => propertiesWithin(schema)),
  ].filter(({ evidence }) => isOther(evidence)).length;
  const sentences = [
    count === 0
      ? ""
      : `Of their answers, bodies, parameters and properties, ${count} ${count === 1 ? "rests" : "rest"} on something else, which api.md says at each.`,
    target.document === undefined
      ? ""
      : "The evidence of every part, headers, servers and security schemes among them, is in [openapi.json](./openapi.json), under `x-evidence`.",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function partsOf({
  responses,
  parameters,
  body,
}: Operation): readonly Rested[] {
  return [...responses, ...parameters, ...(body === undefined ? [] : [body])];
}

/** Those that api.md lists under the schema; what a reference leads to has a section of its own. */
function propertiesWithin(schema: Schema): readonly Rested[] {
  const own = schema.kind === "object" ? schema.properties : [];
  const inner: Rested[] = [];
  eachChild(schema, (child) => {
    inner.push(...propertiesWithin(child));
  });
  return [...own, ...inner];
}

function isOther(evidence: Evidence | undefined): evidence is Evidence {
  return evidence !== undefined && evidence.kind !== "documented";
}

function operationItems(context: DocsContext): Item[] {
  return placedOperations(context.model).flatMap((placed) => {
    const { evidence } = placed.operation;
    if (!isOther(evidence)) return [];
    const link = operationLink(context, placed, "./api.md");
    return [item(`${link}: ${evidenceLine(evidence)}`)];
  });
}

function modelItems(context: DocsContext): Item[] {
  return context.model.models.flatMap((model) => {
    const { evidence } = model;
    if (!isOther(evidence)) return [];
    return [
      item(
        `${context.modelLink(model, "./api.md")}: ${evidenceLine(evidence)}`,
      ),
    ];
  });
}
