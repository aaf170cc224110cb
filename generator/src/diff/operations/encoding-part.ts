import {
  childAt,
  follow,
  itemsAt,
  stringAt,
  valueAt,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { MediaView } from "./match-media.js";
import { schemaOfProperty, shapeOf } from "./serialisation.js";

/** How one part of a form is written, with the defaults of OpenAPI 3.1.1, section 4.8.15, filled in. */
export interface EncodingPart {
  readonly at: Located<JsonObject> | undefined;
  /** Where it stands, or would. */
  readonly place: Located<JsonObject>;
  readonly contentType: string | undefined;
  readonly style: string;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
}

/** `undefined` where the schema has no such property, so that its encoding means nothing. */
export function readEncodingPart(
  document: SpecDocument,
  media: MediaView,
  {
    name,
    at,
  }: { readonly name: string; readonly at: Located<JsonObject> | undefined },
): EncodingPart | undefined {
  const value = at?.value ?? {};
  const schema = childAt(media.at, "schema");
  const property = schemaOfProperty(document, schema, name);
  if (property === undefined && hasOnlyProperties(document, schema))
    return undefined;
  const style = stringAt(value, "style") ?? "form";
  const explode = valueAt(value, "explode");
  const isScalar = shapeOf(document, property) === "scalar";
  return {
    at,
    place: at ?? media.at,
    contentType:
      stringAt(value, "contentType") ?? defaultContentType(document, property),
    style: isScalar ? "form" : style,
    explode: isScalar
      ? undefined
      : typeof explode === "boolean"
        ? explode
        : style === "form",
    allowReserved: value["allowReserved"] === true,
  };
}

/** Whether no property can stand in an alternative, where it was not looked for. */
function hasOnlyProperties(
  document: SpecDocument,
  place: Located | undefined,
): boolean {
  const schema = follow(document, place);
  if (schema === undefined) return false;
  return ["oneOf", "anyOf", "allOf"].every((key) =>
    key === "allOf"
      ? itemsAt(schema, key).every((one) => hasOnlyProperties(document, one))
      : itemsAt(schema, key).length === 0,
  );
}

function defaultContentType(
  document: SpecDocument,
  property: Located<JsonObject> | undefined,
): string | undefined {
  if (property === undefined) return undefined;
  const items = follow(document, childAt(property, "items"));
  const one = items ?? property;
  switch (shapeOf(document, one)) {
    case "scalar":
      return one.value["format"] === "binary" ||
        one.value["format"] === "base64"
        ? "application/octet-stream"
        : "text/plain";
    case "object":
      return "application/json";
    default:
      return undefined;
  }
}
