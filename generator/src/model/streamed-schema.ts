import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import { childAt, entriesAt, follow, itemsAt } from "./located.js";
import type { Located } from "./located.js";
import { isComposed, typesOf } from "./shape-keywords.js";

/**
 * The schema of what a streamed answer holds many times: the data of an event, or the value of a line. OpenAPI 3.2 says it in `itemSchema`;
 * documents before it mean it by `schema`. `undefined`: anything.
 */
export function streamedSchemaAt(
  document: SpecDocument,
  media: Located<JsonObject>,
  kind: "events" | "lines",
): Located | undefined {
  const item =
    childAt(media, "itemSchema") ??
    itemOfWhole(document, childAt(media, "schema"));
  return kind === "lines" ? item : dataOf(document, item, 0);
}

/**
 * A list describes all items at once (OpenAPI 3.2.0, "Sequential Media Types"); a string is the whole text, and says nothing of what is
 * in it.
 */
function itemOfWhole(
  document: SpecDocument,
  schema: Located | undefined,
): Located | undefined {
  const target = follow(document, schema);
  if (target === undefined || isComposed(target.value)) return schema;
  if (isPlain(target.value, "array")) return childAt(target, "items");
  return isPlain(target.value, "string") ? undefined : schema;
}

/** Of this type, and nothing else is said of its values. */
function isPlain(value: JsonObject, wanted: string): boolean {
  const [type, ...others] = typesOf(value, undefined);
  if (value["enum"] !== undefined || value["const"] !== undefined) return false;
  return type === wanted && others.length === 0;
}

const MAXIMUM_DEPTH = 8;

/** The data, where a schema describes an event with its fields; else the schema itself, taken for that of the data. */
function dataOf(
  document: SpecDocument,
  event: Located | undefined,
  depth: number,
): Located | undefined {
  const target = follow(document, event);
  if (target === undefined || depth > MAXIMUM_DEPTH) return event;
  const kinds = [...itemsAt(target, "oneOf"), ...itemsAt(target, "anyOf")];
  if (kinds.length === 0) return dataOfFields(document, target) ?? event;
  const data = kinds.map((kind) => dataOf(document, kind, depth + 1));
  if (data.every((one, index) => one === kinds[index])) return event;
  const values = data.map((one) => one?.value ?? true);
  return { ...target, value: { oneOf: values } };
}

/** The fields of an event (OpenAPI 3.2.0, "Special Considerations for Server-Sent Events"). */
const EVENT_FIELDS: ReadonlySet<string> = new Set([
  "data",
  "event",
  "id",
  "retry",
]);

/** `data` is text, whose `contentSchema` says what is in it; many documents put that in place of the text. */
function dataOfFields(
  document: SpecDocument,
  event: Located<JsonObject>,
): Located | undefined {
  const parts = itemsAt(event, "allOf").map((part) => follow(document, part));
  const fields = [event, ...parts].flatMap((part) =>
    part === undefined ? [] : entriesAt(part, "properties"),
  );
  const [, data] = fields.find(([name]) => name === "data") ?? [];
  if (data === undefined) return undefined;
  if (fields.some(([name]) => !EVENT_FIELDS.has(name))) return undefined;
  const target = follow(document, data);
  if (target === undefined) return data;
  const content = childAt(target, "contentSchema");
  if (content !== undefined) return content;
  const isText = isPlain(target.value, "string");
  return isText ? { ...target, value: true } : data;
}
