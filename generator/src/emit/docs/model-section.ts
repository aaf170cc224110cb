import type { Direction, Model, Schema } from "../../model/api-model.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { evidenceBlock } from "./evidence-text.js";
import { bulletList } from "./list.js";
import type { Item } from "./list.js";
import { code } from "./markdown-text.js";
import { prose } from "./prose.js";
import { propertyItem } from "./schema-item.js";
import type { ItemPlace } from "./schema-item.js";

/** Everything about one model. */
export function modelSection(context: DocsContext, model: Model): string {
  const { schema } = model;
  return [
    `### ${model.typeName}`,
    namesText(model),
    schema.deprecated ? "**Deprecated.**" : "",
    prose(schema.description ?? schema.title),
    shapeBlock(context, model),
    evidenceBlock(model.evidence),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function namesText({
  vendorName,
  typeName,
  inputName,
  valuesName,
}: Model): string {
  const sentences = [
    vendorName === undefined || vendorName === typeName
      ? ""
      : `The vendor's ${code(vendorName)}.`,
    inputName === typeName ? "" : `In requests: ${code(inputName)}.`,
    valuesName === undefined ? "" : `The known values: ${code(valuesName)}.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function shapeBlock(context: DocsContext, model: Model): string {
  const { schema } = model;
  const direction = directionOf(model);
  const place = { context, direction, depth: 0 };
  const items = ownItems(place, schema);
  if (schema.kind === "object" && !schema.nullable && items.length > 0)
    return propertiesBlock(items);
  const type = `**Type**: ${context.schemaLink(schema, direction)}`;
  return items.length === 0 ? type : `${type}\n\n${propertiesBlock(items)}`;
}

function propertiesBlock(items: readonly Item[]): string {
  return `**Properties**\n\n${bulletList(items)}`;
}

function directionOf({ directions }: Model): Direction {
  return directions.includes("output") ? "output" : "input";
}

/** Properties of an object, and what an `allOf` adds to the models it names. */
function ownItems(place: ItemPlace, schema: Schema): readonly Item[] {
  if (schema.kind === "intersection")
    return schema.members.flatMap((member) =>
      member.kind === "object" ? ownItems(place, member) : [],
    );
  if (schema.kind !== "object") return [];
  const items = schema.properties.map((property) =>
    propertyItem(place, property),
  );
  return [...items, ...additionalItems(place, schema.additional)];
}

function additionalItems(
  { context, direction }: ItemPlace,
  additional: Schema | boolean | undefined,
): readonly Item[] {
  if (additional === undefined || typeof additional === "boolean") return [];
  const type = context.schemaLink(additional, direction);
  return [describedItem(`any other key (${type})`, additional.description)];
}
