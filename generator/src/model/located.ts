import { joinPointer } from "../spec/json-pointer.js";
import type {
  JsonObject,
  JsonValue,
  ResolvedReference,
  SpecDocument,
} from "../spec/spec-document.js";
import type { Source } from "./api-model.js";

/** A value of the document together with its place. */
export interface Located<Value extends JsonValue = JsonValue> extends Source {
  readonly value: Value;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property; names such as `constructor` are no surprise. */
export function valueAt(
  object: JsonObject,
  key: string,
): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = valueAt(object, key);
  return typeof value === "string" ? value : undefined;
}

/** The strings of an array; other items are passed over. */
export function stringsAt(object: JsonObject, key: string): string[] {
  const value = valueAt(object, key);
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === "string");
}

export function childAt(
  at: Located<JsonObject>,
  key: string,
): Located | undefined {
  const value = valueAt(at.value, key);
  if (value === undefined) return undefined;
  return { value, file: at.file, pointer: pointerTo(at, key) };
}

/** A property that is an object. */
export function objectAt(
  at: Located<JsonObject>,
  key: string,
): Located<JsonObject> | undefined {
  const value = valueAt(at.value, key);
  if (!isObject(value)) return undefined;
  return { value, file: at.file, pointer: pointerTo(at, key) };
}

/** The items of a property that is an array, else none. */
export function itemsAt(
  at: Located<JsonObject>,
  key: string,
): readonly Located[] {
  const items = valueAt(at.value, key);
  if (!Array.isArray(items)) return NONE;
  return itemsOf({ value: items, file: at.file, pointer: pointerTo(at, key) });
}

/** The items of an array, else none. */
export function itemsOf({
  value: items,
  file,
  pointer,
}: Located): readonly Located[] {
  if (!Array.isArray(items)) return NONE;
  return items.map((value, index) => ({
    value,
    file,
    pointer: `${pointer}/${index}`,
  }));
}

const NONE: readonly never[] = [];

/** The properties of a property that is an object, else none. */
export function entriesAt(
  at: Located<JsonObject>,
  key: string,
): readonly (readonly [name: string, at: Located])[] {
  const object = objectAt(at, key);
  return object === undefined ? NONE : entriesOf(object);
}

export function entriesOf(
  at: Located<JsonObject>,
): readonly (readonly [name: string, at: Located])[] {
  const { file } = at;
  return Object.entries(at.value).map(([name, value]) => [
    name,
    { value, file, pointer: pointerTo(at, name) },
  ]);
}

export function asObject(
  at: Located | undefined,
): Located<JsonObject> | undefined {
  return at !== undefined && isLocatedObject(at) ? at : undefined;
}

function isLocatedObject(at: Located): at is Located<JsonObject> {
  return isObject(at.value);
}

/** As `joinPointer`, and fast for keys that need no escape, which nearly all are. */
function pointerTo({ pointer }: Source, key: string): string {
  if (key.includes("/") || key.includes("~")) return joinPointer(pointer, key);
  return `${pointer}/${key}`;
}

/** The object itself, or what its `$ref` leads to. `undefined` where that is no object. */
export function follow(
  document: SpecDocument,
  at: Located | undefined,
): Located<JsonObject> | undefined {
  const object = asObject(at);
  if (object === undefined || stringAt(object.value, "$ref") === undefined)
    return object;
  return asObject(locate(document.resolve(object.value)));
}

export function locate(
  found: ResolvedReference | undefined,
): Located | undefined {
  return found && { value: found.value, ...found.place };
}

export function sourceOf({ file, pointer }: Source): Source {
  return { file, pointer };
}

/** Text as it stands; numbers and the like, which YAML may have read without quotes, as JSON writes them. */
export function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
