import type { Operation } from "../operation.js";
import type { NextPage, PageSource } from "./page-source.js";

/** What a dotted path leads to in a JSON value; `""` is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === "") return value;
  return path.split(".").reduce<unknown>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined;
  }, value);
}

/** The same input with some parameters changed. The names are those of the wire; the input may have another key for one. */
export function withInput(
  { operation }: PageSource,
  byName: Readonly<Record<string, unknown>>,
): NextPage {
  const changed = Object.entries(byName).map(
    ([name, value]) => [keyOf(operation, name), value] as const,
  );
  return { kind: "input", changed: Object.fromEntries(changed) };
}

function keyOf({ parameters }: Operation, name: string): string {
  const parameter = parameters?.list.find(
    (candidate) => candidate.name === name && candidate.in === "query",
  );
  return parameter?.key ?? name;
}

/** A number that the page was asked with. */
export function askedNumber(
  { operation, input }: PageSource,
  name: string,
): number | undefined {
  const key = keyOf(operation, name);
  return Object.hasOwn(input, key)
    ? toNumber(Reflect.get(input, key))
    : undefined;
}

/** A number in a header of the page. */
export function headerNumber(
  { headers }: PageSource,
  name: string | undefined,
): number | undefined {
  return name === undefined ? undefined : toNumber(headers.get(name));
}

/** A number in the page's data, at a dotted path. */
export function dataNumber(
  { data }: PageSource,
  path: string | undefined,
): number | undefined {
  return path === undefined ? undefined : toNumber(valueAt(data, path));
}

function toNumber(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}
