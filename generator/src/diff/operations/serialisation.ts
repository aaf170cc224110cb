import type { ParameterLocation } from "../../model/api-model.js";
import { findProperty } from "../../model/find-property.js";
import { follow, itemsAt, stringAt, valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";

/** What decides how a value is written into a URL or a header: `any` where more than one kind of value may stand there. */
export type ValueShape = "scalar" | "array" | "object" | "any";

/** `style` and `explode` with the defaults filled in, and only as far as they change what is written. */
export interface Serialisation {
  readonly style: string;
  readonly explode: boolean | undefined;
}

/** OpenAPI 3.1.1, section 4.8.12.3, "Style Examples". */
export function serialisationOf(
  { value }: Located<JsonObject>,
  place: ParameterLocation,
  shape: ValueShape,
): Serialisation {
  const isForm = place === "query" || place === "cookie";
  const style = stringAt(value, "style") ?? (isForm ? "form" : "simple");
  const own = valueAt(value, "explode");
  const explode = typeof own === "boolean" ? own : style === "form";
  if (shape === "scalar")
    return {
      style: plainStyles.has(style) ? "plain" : style,
      explode: undefined,
    };
  if (style === "deepObject") return { style, explode: undefined };
  if (shape === "array") return ofArray(style, explode);
  return { style, explode };
}

/** All write a number or a string as it is. */
const plainStyles: ReadonlySet<string> = new Set([
  "form",
  "simple",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
]);

function ofArray(style: string, explode: boolean): Serialisation {
  if (style === "simple") return { style, explode: undefined };
  const isDelimited = style === "spaceDelimited" || style === "pipeDelimited";
  return { style: isDelimited && explode ? "form" : style, explode };
}

/** A shape under which both sides can be looked at: of a scalar, neither `style` nor `explode` shows. */
export function commonShape({ base, revision }: Both<ValueShape>): ValueShape {
  if (base === revision) return base;
  return base === "scalar" || revision === "scalar" ? "scalar" : "any";
}

const MAXIMUM_DEPTH = 8;

/** The kind of value that a schema describes. */
export function shapeOf(
  document: SpecDocument,
  place: Located | undefined,
  depth = 0,
): ValueShape {
  const schema = follow(document, place);
  if (schema === undefined || depth > MAXIMUM_DEPTH) return "any";
  return (
    shapeOfType(schema.value) ??
    shapeOfKeywords(schema.value) ??
    shapeOfMembers(document, schema, depth)
  );
}

function shapeOfType(value: JsonObject): ValueShape | undefined {
  const type = valueAt(value, "type");
  const types = (Array.isArray(type) ? type : [type]).filter(
    (one) => typeof one === "string" && one !== "null",
  );
  const shapes = new Set(types.map(shapeOfName));
  const [only] = shapes;
  return shapes.size > 1 ? "any" : only;
}

function shapeOfName(type: unknown): ValueShape {
  return type === "array" || type === "object" ? type : "scalar";
}

function shapeOfKeywords(value: JsonObject): ValueShape | undefined {
  if (valueAt(value, "properties") !== undefined) return "object";
  if (valueAt(value, "items") !== undefined) return "array";
  const values = valueAt(value, "enum");
  const isScalar =
    Array.isArray(values) && values.every((one) => typeof one !== "object");
  return isScalar ? "scalar" : undefined;
}

function shapeOfMembers(
  document: SpecDocument,
  schema: Located<JsonObject>,
  depth: number,
): ValueShape {
  const members = ["allOf", "oneOf", "anyOf"].flatMap((key) =>
    itemsAt(schema, key).map((one) => shapeOf(document, one, depth + 1)),
  );
  const [first = "any", ...others] = members;
  return others.every((one) => one === first) ? first : "any";
}

/** The schema of one property of an object, wherever its `allOf`s declare it. */
export function schemaOfProperty(
  document: SpecDocument,
  place: Located | undefined,
  name: string,
): Located<JsonObject> | undefined {
  if (place === undefined) return undefined;
  return follow(document, findProperty(document, [place], name)?.at);
}
