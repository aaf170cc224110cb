import { unbundledPlace } from "../spec/bundled-place.js";
import { joinPointer } from "../spec/json-pointer.js";
import { parseReference } from "../spec/parse-reference.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../spec/spec-document.js";
import type { Source } from "./api-model.js";
import { isObject, locate, stringAt, valueAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";

/**
 * Where the `$ref` of a schema leads. One step within the file, so that a schema that refers to another keeps its own name and its siblings;
 * all steps where it leaves the file.
 */
export function referenceTarget(
  { document, targets }: ModelRegistry,
  at: Located<JsonObject>,
): Located | undefined {
  const target = stringAt(at.value, "$ref");
  if (target === undefined) return undefined;
  const key = `${at.file} ${target}`;
  if (targets.has(key)) return targets.get(key);
  const found = findTarget(document, at, target);
  targets.set(key, found);
  return found;
}

function findTarget(
  document: SpecDocument,
  at: Located<JsonObject>,
  target: string,
): Located | undefined {
  const { file, fragment } = parseReference(target);
  if (file === "" && fragment.kind === "pointer") {
    const found = walk(document, at.file, fragment.segments);
    if (found !== undefined && isSameFile(at, found)) return found;
  }
  return locate(document.resolve(at.value));
}

/** In a bundle, what was a file of its own still counts as one. */
function isSameFile(one: Source, other: Source): boolean {
  return unbundledPlace(one).file === unbundledPlace(other).file;
}

function walk(
  document: SpecDocument,
  file: string,
  segments: readonly string[],
): Located | undefined {
  const holder = document.files.find((one) => one.file === file);
  let value: JsonValue | undefined = holder?.tree;
  for (const segment of segments) value = step(value, segment);
  if (value === undefined) return undefined;
  return { value, file, pointer: joinPointer("", ...segments) };
}

function step(
  value: JsonValue | undefined,
  segment: string,
): JsonValue | undefined {
  if (isObject(value)) return valueAt(value, segment);
  return Array.isArray(value) ? value[Number(segment)] : undefined;
}
