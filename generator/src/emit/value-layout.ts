import type { ImportedName } from "./imported-name.js";
import { runtimeValue } from "./imported-name.js";
import type { Layout } from "./layout.js";
import {
  assigned,
  block,
  brokenBlock,
  brokenGroup,
  group,
  indent,
  line,
  listContent,
} from "./layout.js";
import type { SourceText } from "./source-text.js";
import { columnsOf } from "./text/columns.js";
import { numberLiteral } from "./text/number-literal.js";
import { valueKey } from "./text/property-key.js";
import { stringLiteral } from "./text/string-literal.js";

/** A constant value of a generated file. */
export type Value =
  string | number | boolean | readonly Value[] | ObjectValue | NameValue;

export interface ObjectValue {
  readonly kind: "object";
  readonly entries: readonly (readonly [string, Value])[];
  /** One property a line even where all would fit on one. */
  readonly broken: boolean;
}

/** What another file exports. Printing it imports it. */
export interface NameValue {
  readonly kind: "name";
  readonly imported: ImportedName;
}

type OptionalEntry = readonly [string, Value | undefined];

/** An object without those properties that are `undefined`, in this order, whatever their names. */
export function objectValue(
  entries: readonly OptionalEntry[],
  broken = false,
): ObjectValue {
  const kept = entries.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { kind: "object", entries: kept, broken };
}

/** A function of the runtime, named and not called: a bundler drops those that nothing names. */
export function runtimeName(name: string): NameValue {
  return { kind: "name", imported: runtimeValue(name) };
}

/** `values`, or `undefined` where there is none. */
export function nonEmpty<Item>(
  values: readonly Item[],
): readonly Item[] | undefined {
  return values.length === 0 ? undefined : values;
}

export function valueLayout(f: SourceText, value: Value): Layout {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return listLayout(f, value);
  if (value.kind === "name") return f.name(value.imported);
  const entries = value.entries.map(([key, item]) =>
    entryLayout(valueKey(key), item, valueLayout(f, item)),
  );
  return value.broken ? brokenBlock(entries, ",") : block(entries, ",");
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Prettier breaks a list of several objects with several properties, or of several such lists. */
function listLayout(f: SourceText, values: readonly Value[]): Layout {
  const items = values.map((value) => group(valueLayout(f, value)));
  const content = listContent("[", items, "]");
  const breaks =
    values.length > 1 && (values.every(isBig) || values.every(isBigList));
  return breaks ? brokenGroup(content) : group(content);
}

function isBig(value: Value): boolean {
  return (
    typeof value === "object" &&
    !isList(value) &&
    value.kind === "object" &&
    value.entries.length > 1
  );
}

function isBigList(value: Value): boolean {
  return isList(value) && value.length > 1;
}

/** A string goes to the next line where it does not fit beside its key, unless the key is so short that it would not help. */
function entryLayout(key: string, value: Value, layout: Layout): Layout {
  if (typeof value !== "string") return [key, ":", assigned(layout)];
  if (columnsOf(key) < 5) return [key, ": ", layout];
  return [key, ":", group(indent(line, layout))];
}
