import type {
  Direction,
  Evidence,
  Json,
  Property,
  Schema,
} from "../../model/api-model.js";
import { constraintText } from "../text/schema-prose.js";
import { describedItem } from "./described-item.js";
import type { DocsContext } from "./docs-context.js";
import { evidenceItems } from "./evidence-text.js";
import { bulletList } from "./list.js";
import type { Item } from "./list.js";
import { code } from "./markdown-text.js";

/** Objects without a name are written out within their owner, to this depth. */
const deepest = 3;

/** Where an item stands. */
export interface ItemPlace {
  readonly context: DocsContext;
  readonly direction: Direction;
  /** How many objects without a name are around it. */
  readonly depth: number;
}

/** Something with a schema: its name as code, what is said of it in brackets, and its description. */
export interface Described {
  readonly name: string;
  /** Such as `required`, `query`. */
  readonly traits: readonly string[];
  readonly schema: Schema;
  readonly description: string | undefined;
  readonly evidence: Evidence | undefined;
}

/** `` - `name` (`string`, required): Description. `` and, below, the properties of an object that has no name. */
export function schemaItem(place: ItemPlace, described: Described): Item {
  const { context, direction, depth } = place;
  const { name, traits, schema, description, evidence } = described;
  const inner = depth < deepest ? inlineObject(schema) : undefined;
  const type =
    inner === undefined
      ? context.schemaLink(schema, direction)
      : code(shapeText(schema));
  const label = `${code(name)} (${[type, ...traits].join(", ")})`;
  const said = withFacts(description, schema);
  const properties = (inner ?? []).map((property) =>
    propertyItem({ ...place, depth: depth + 1 }, property),
  );
  const below = [...properties, ...evidenceItems(evidence)];
  return describedItem(label, said, bulletList(below));
}

export function propertyItem(place: ItemPlace, property: Property): Item {
  const { name, schema, evidence } = property;
  const described = {
    name,
    traits: propertyTraits(property),
    schema,
    description: schema.description ?? schema.title,
    evidence,
  };
  return schemaItem(place, described);
}

function propertyTraits({
  required,
  readOnly,
  writeOnly,
  schema,
}: Property): string[] {
  const traits = [required ? "required" : "optional"];
  if (readOnly) traits.push("read-only");
  if (writeOnly) traits.push("write-only");
  traits.push(...schemaTraits(schema));
  return traits;
}

const none: readonly string[] = [];

export function schemaTraits({
  deprecated,
  secret,
}: Pick<Schema, "deprecated" | "secret">): readonly string[] {
  if (!deprecated && !secret) return none;
  return [...(deprecated ? ["deprecated"] : []), ...(secret ? ["secret"] : [])];
}

/** Properties of an object, or of a list's items, that have no name of their own. */
function inlineObject(schema: Schema): readonly Property[] | undefined {
  if (schema.kind === "array") return inlineObject(schema.items);
  if (schema.kind !== "object" || schema.properties.length === 0)
    return undefined;
  return schema.properties;
}

function shapeText(schema: Schema): string {
  const shape =
    schema.kind === "array" ? `${shapeText(schema.items)}[]` : "object";
  return schema.nullable ? `${shape} | null` : shape;
}

/** The description, then format, bounds and default. */
function withFacts(
  description: string | undefined,
  schema: Schema,
): string | undefined {
  const constraints = constraintText(schema);
  if (constraints === undefined && schema.default === undefined)
    return description;
  const facts = [
    constraints ?? "",
    schema.default === undefined ? "" : `Default: ${shown(schema.default)}.`,
  ];
  const said = facts.filter((fact) => fact !== "").join(" ");
  if (description === undefined) return said;
  const gap = description.includes("\n") ? "\n\n" : " ";
  return description.trimEnd() + gap + said;
}

function shown(value: Json): string {
  return code(JSON.stringify(value));
}
