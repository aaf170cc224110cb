import { unbundledPlace } from "../spec/bundled-place.js";
import { parsePointer } from "../spec/json-pointer.js";
import type { Place } from "../spec/spec-document.js";

/** Words of a document's own structure, which say nothing about what stands there. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "components",
  "schemas",
  "schema",
  "definitions",
  "$defs",
  "properties",
  "patternProperties",
  "paths",
  "content",
  "parameters",
  "responses",
  "requestBodies",
  "allOf",
  "anyOf",
  "oneOf",
]);
const ROLES: ReadonlyMap<string, string> = new Map([
  ["items", "item"],
  ["additionalItems", "item"],
  ["additionalProperties", "value"],
  ["requestBody", "body"],
]);

/** What a schema is called that a reference leads to although no key of `components.schemas` names it: `User/properties/address` is `User address`. */
export function placeName(place: Place): string {
  const { file, pointer } = unbundledPlace(place);
  const words = parsePointer(pointer)
    .flatMap((segment, index, all) => wordsOfSegment(segment, all[index - 1]))
    .filter((word) => word !== "");
  return words.length === 0 ? fileStem(file) : words.join(" ");
}

function wordsOfSegment(segment: string, before: string | undefined): string[] {
  if (before === "properties" || before === "schemas") return [segment];
  if (before === "$defs" || before === "definitions") return [segment];
  if (before === "responses") return [segment, "response"];
  if (before === "content" || STRUCTURE.has(segment)) return [];
  return [ROLES.get(segment) ?? segment];
}

function fileStem(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.split(".")[0] ?? name;
}
