import type { Operation, Pagination } from "../operation.js";
import type { Success } from "../result.js";

/** What changes in the request for the next page. */
export type NextPage =
  | {
      readonly kind: "input";
      /** By key of the input. */
      readonly changed: { readonly [key: string]: unknown };
    }
  | { readonly kind: "query"; readonly query: readonly string[] };

export interface PageSource {
  readonly operation: Operation;
  /** What the page was asked with. */
  readonly input: object;
  readonly page: Success<number, unknown>;
  readonly items: readonly unknown[];
}

/** How to ask for the page after this one, or `undefined` at the end. */
export function nextPage(
  pagination: Pagination,
  source: PageSource,
): NextPage | undefined {
  switch (pagination.style) {
    case "page":
      return nextByNumber(pagination, source);
    case "offset":
      return nextByOffset(pagination, source);
    case "cursor":
      return nextByCursor(pagination, source);
    case "link":
      return nextByLink(source);
    case "total":
      return nextByTotal(pagination, source);
  }
}

type Style<Name extends Pagination["style"]> = Extract<
  Pagination,
  { readonly style: Name }
>;

function nextByNumber(
  { page, totalPagesHeader, totalPages }: Style<"page">,
  source: PageSource,
): NextPage | undefined {
  const current = numberAt(source, page) ?? 1;
  const last =
    headerNumber(source, totalPagesHeader) ??
    (totalPages === undefined
      ? undefined
      : toNumber(valueAt(source.page.data, totalPages)));
  if (last !== undefined && current >= last) return undefined;
  return withInput(source, { [page]: current + 1 });
}

function nextByOffset(
  { offset, total }: Style<"offset">,
  source: PageSource,
): NextPage | undefined {
  const next = (numberAt(source, offset) ?? 0) + source.items.length;
  const all =
    total === undefined
      ? undefined
      : toNumber(valueAt(source.page.data, total));
  if (all !== undefined && next >= all) return undefined;
  return withInput(source, { [offset]: next });
}

function nextByCursor(
  { cursor, next }: Style<"cursor">,
  source: PageSource,
): NextPage | undefined {
  const value = valueAt(source.page.data, next);
  if (value === undefined || value === null || value === "") return undefined;
  return withInput(source, { [cursor]: value });
}

/** RFC 8288. Only the query of the link is used, so that it cannot lead anywhere else. */
function nextByLink({ page }: PageSource): NextPage | undefined {
  const target = nextLink(page.response.headers.get("link") ?? "");
  if (target === undefined) return undefined;
  const { search } = new URL(target, "http://localhost");
  const query = search.slice(1).split("&");
  return { kind: "query", query: query.filter((pair) => pair !== "") };
}

function nextByTotal(
  { page, size, totalHeader }: Style<"total">,
  source: PageSource,
): NextPage | undefined {
  const current = numberAt(source, page) ?? 1;
  const perPage = numberAt(source, size) ?? source.items.length;
  const total = headerNumber(source, totalHeader);
  if (total !== undefined && current * perPage >= total) return undefined;
  // The size of the first page holds for the others, or a short one would move them.
  return withInput(source, { [page]: current + 1, [size]: perPage });
}

/** The target of `rel="next"` in a `Link` header. */
function nextLink(header: string): string | undefined {
  for (const [, target, parameters] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"[^"]*"|[^\s;,"]+))?)*)/g,
  )) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(
      parameters ?? "",
    );
    const names = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (target !== undefined && names.includes("next")) return target;
  }
  return undefined;
}

/** What a dotted path leads to in a JSON value; `""` is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === "") return value;
  return path.split(".").reduce<unknown>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined;
  }, value);
}

/** The names of `x-pagination` are those of the wire; the input may have another key for one. */
function withInput(
  { operation }: PageSource,
  byName: Readonly<Record<string, unknown>>,
): NextPage {
  const changed = Object.entries(byName).map(
    ([name, value]) => [keyOf(operation, name), value] as const,
  );
  return { kind: "input", changed: Object.fromEntries(changed) };
}

function keyOf({ parameters = [] }: Operation, name: string): string {
  const parameter = parameters.find(
    (candidate) => candidate.name === name && candidate.in === "query",
  );
  return parameter?.key ?? name;
}

function numberAt(
  { operation, input }: PageSource,
  name: string,
): number | undefined {
  const key = keyOf(operation, name);
  return Object.hasOwn(input, key)
    ? toNumber(Reflect.get(input, key))
    : undefined;
}

function headerNumber(
  { page }: PageSource,
  name: string | undefined,
): number | undefined {
  return name === undefined
    ? undefined
    : toNumber(page.response.headers.get(name));
}

function toNumber(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}
