import { joinPointer } from "./json-pointer.js";
import type { JsonObject, JsonValue } from "./spec-document.js";

/** An object with a `$ref` that is a string. */
export interface Reference {
  readonly object: JsonObject;
  readonly target: string;
  /** Where the object stands. */
  readonly pointer: string;
}

/** What a place holds: OpenAPI's own keys, names that the author chose, or data in which `$ref` has no meaning. */
type Role = "object" | "names";

interface Visit {
  readonly value: JsonValue[] | JsonObject;
  readonly role: Role;
  readonly key: string | number;
  readonly parent: Visit | undefined;
}

const nameMaps = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "examples",
  "headers",
  "links",
  "mapping",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

const data = new Set([
  "const",
  "default",
  "enum",
  "example",
  "security",
  "value",
]);

/** Every `$ref` of a file, in the order of its text. Examples, defaults and other vendors' extensions are data: a `$ref` in them means nothing. */
export function findReferences(tree: JsonValue): Reference[] {
  const found: Reference[] = [];
  const open: Visit[] = isContainer(tree)
    ? [{ value: tree, role: "object", key: "", parent: undefined }]
    : [];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value } = visit;
    if (Array.isArray(value)) pushItems(open, visit, value);
    else {
      addReference(found, value, visit);
      pushProperties(open, visit, value);
    }
  }
  return found;
}

function isContainer(value: JsonValue): value is JsonValue[] | JsonObject {
  return typeof value === "object" && value !== null;
}

function addReference(
  found: Reference[],
  object: JsonObject,
  visit: Visit,
): void {
  if (visit.role === "names") return;
  const target = object["$ref"];
  if (typeof target === "string")
    found.push({ object, target, pointer: pointerOf(visit) });
}

/** Last first, so that the first is taken next. A list of examples is data; a map of them is not. */
function pushItems(open: Visit[], parent: Visit, items: JsonValue[]): void {
  if (parent.key === "examples" && parent.role === "names") return;
  for (let key = items.length - 1; key >= 0; key -= 1) {
    const value = items[key] ?? null;
    if (isContainer(value)) open.push({ value, role: "object", key, parent });
  }
}

function pushProperties(
  open: Visit[],
  parent: Visit,
  object: JsonObject,
): void {
  const keepsAll = parent.role === "names" || parent.parent === undefined;
  for (const key of Object.keys(object).reverse()) {
    const value = object[key] ?? null;
    if (isContainer(value) && (keepsAll || !isData(key)))
      open.push({ value, role: roleOf(parent, key), key, parent });
  }
}

function isData(key: string): boolean {
  return data.has(key) || (key.startsWith("x-") && key !== "x-websocket");
}

/** `parameters` holds names among the components and in links, a list elsewhere; a list is read as what it holds either way. */
function roleOf(visit: Visit, key: string): Role {
  if (visit.role === "names") return "object";
  if (key === "parameters") return "names";
  return nameMaps.has(key) ? "names" : "object";
}

function pointerOf(visit: Visit): string {
  const segments: (string | number)[] = [];
  for (let at = visit; at.parent !== undefined; at = at.parent)
    segments.push(at.key);
  return segments
    .reverse()
    .reduce<string>((pointer, segment) => joinPointer(pointer, segment), "");
}
