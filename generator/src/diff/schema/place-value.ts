import type { Source } from "../../model/api-model.js";
import { isObject, valueAt } from "../../model/located.js";
import { parsePointer } from "../../spec/json-pointer.js";
import type { JsonValue, SpecDocument } from "../../spec/spec-document.js";

/** What stands at a place; `undefined` where nothing does. */
export function valueAtPlace(
  document: SpecDocument,
  { file, pointer }: Source,
): JsonValue | undefined {
  const holder = document.files.find((one) => one.file === file);
  let value: JsonValue | undefined = holder?.tree;
  for (const segment of parsePointer(pointer)) {
    if (isObject(value)) value = valueAt(value, segment);
    else value = Array.isArray(value) ? value[Number(segment)] : undefined;
  }
  return value;
}
