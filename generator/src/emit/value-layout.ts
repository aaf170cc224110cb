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
import { columnsOf } from "./text/columns.js";
import { numberLiteral } from "./text/number-literal.js";
import { valueKey } from "./text/property-key.js";
import { stringLiteral } from "./text/string-literal.js";

/** A constant value of a generated file. */
export type Value = string | number | boolean | readonly Value[] | ObjectValue;

export interface ObjectValue {
  readonly entries: readonly (readonly [string, Value])[];
  /** One property a line even where all would fit on one. */
  readonly broken: boolean;
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
  return { entries: kept, broken };
}

/** `values`, or `undefined` where there is none. */
export function nonEmpty<Item>(
  values: readonly Item[],
): readonly Item[] | undefined {
  return values.length === 0 ? undefined : values;
}

export function valueLayout(value: Value): Layout {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return listLayout(value);
  const entries = value.entries.map(([key, item]) =>
    entryLayout(valueKey(key), item),
  );
  return value.broken ? brokenBlock(entries, ",") : block(entries, ",");
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Prettier breaks a list of several objects with several properties, or of several such lists. */
function listLayout(values: readonly Value[]): Layout {
  const items = values.map((value) => group(valueLayout(value)));
  const content = listContent("[", items, "]");
  const breaks =
    values.length > 1 && (values.every(isBig) || values.every(isBigList));
  return breaks ? brokenGroup(content) : group(content);
}

function isBig(value: Value): boolean {
  return (
    typeof value === "object" && !isList(value) && value.entries.length > 1
  );
}

function isBigList(value: Value): boolean {
  return isList(value) && value.length > 1;
}

/** A string goes to the next line where it does not fit beside its key, unless the key is so short that it would not help. */
function entryLayout(key: string, value: Value): Layout {
  const layout = valueLayout(value);
  if (typeof value !== "string") return [key, ":", assigned(layout)];
  if (columnsOf(key) < 5) return [key, ": ", layout];
  return [key, ":", group(indent(line, layout))];
}
