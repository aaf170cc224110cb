import { describe, expect, it } from "vitest";
import {
  byCursor,
  byLink,
  byOffset,
  byPageNumber,
  byTotal,
  writeParameters,
} from "../../src/index.js";
import type { NextPage, PageSource } from "../../src/index.js";
import { operation } from "../support/call-operation.js";

/** A first page of three items, less what a test changes. */
const page = (changes: Partial<PageSource>): PageSource => ({
  operation: operation(),
  input: {},
  headers: new Headers(),
  data: {},
  items: [1, 2, 3],
  names: {},
  ...changes,
});

const input = (changed: Readonly<Record<string, unknown>>): NextPage => ({
  kind: "input",
  changed,
});

type Row = readonly [string, Partial<PageSource>, NextPage | undefined];

describe("byPageNumber", () => {
  const headers = new Headers({ "x-pages": "3" });
  const names = { page: "p", totalPagesHeader: "X-Pages" };

  it.each<Row>([
    ["counts from 1", {}, input({ page: 2 })],
    ["counts on", { input: { page: 7 } }, input({ page: 8 })],
    ["counts on from a text", { input: { page: "7" } }, input({ page: 8 })],
    [
      "goes on before the last page",
      { names, headers, input: { p: 2 } },
      input({ p: 3 }),
    ],
    ["ends at it", { names, headers, input: { p: 3 } }, undefined],
    [
      "goes on where the header is missing",
      { names, input: { p: 3 } },
      input({ p: 4 }),
    ],
    [
      "goes on where the header is no number",
      { names, headers: new Headers({ "x-pages": "many" }) },
      input({ p: 2 }),
    ],
    [
      "ends at the last page of the data",
      { names: { totalPages: "meta.pages" }, data: { meta: { pages: 1 } } },
      undefined,
    ],
    [
      "ends where there are no pages",
      { names: { totalPages: "pages" }, data: { pages: 0 } },
      undefined,
    ],
  ])("%s", (_, changes, wanted) => {
    expect(byPageNumber(page(changes))).toEqual(wanted);
  });

  it("changes the input under the parameter's own key", () => {
    const keyed = operation({
      parameters: {
        write: writeParameters,
        list: [
          { name: "page", in: "path" },
          { name: "page", in: "query", key: "query_page" },
        ],
      },
    });
    const source = page({
      operation: keyed,
      input: { page: 5, query_page: 2 },
    });
    expect(byPageNumber(source)).toEqual(input({ query_page: 3 }));
  });
});

describe("byOffset", () => {
  const names = { offset: "from", total: "count" };

  it.each<Row>([
    ["counts items from 0", {}, input({ offset: 3 })],
    ["counts on", { names, input: { from: 4 } }, input({ from: 7 })],
    [
      "goes on before the total",
      { names, data: { count: 4 } },
      input({ from: 3 }),
    ],
    ["ends at it", { names, data: { count: 3 } }, undefined],
    ["ends beyond it", { names, data: { count: 2 } }, undefined],
    [
      "goes on where the total is null",
      { names, data: { count: null } },
      input({ from: 3 }),
    ],
  ])("%s", (_, changes, wanted) => {
    expect(byOffset(page(changes))).toEqual(wanted);
  });
});

describe("byCursor", () => {
  const names = { cursor: "after", next: "meta.next" };

  it.each<Row>([
    [
      "takes `next` for `cursor`",
      { data: { next: "c" } },
      input({ cursor: "c" }),
    ],
    [
      "follows a path",
      { names, data: { meta: { next: "c" } } },
      input({ after: "c" }),
    ],
    [
      "takes a number",
      { names, data: { meta: { next: 0 } } },
      input({ after: 0 }),
    ],
    [
      "ends where it is null",
      { names, data: { meta: { next: null } } },
      undefined,
    ],
    [
      "ends where it is empty",
      { names, data: { meta: { next: "" } } },
      undefined,
    ],
    ["ends where it is missing", { names, data: { meta: {} } }, undefined],
    ["ends where the path breaks", { names, data: [] }, undefined],
    [
      "looks at own properties only",
      { names: { next: "constructor" }, data: {} },
      undefined,
    ],
  ])("%s", (_, changes, wanted) => {
    expect(byCursor(page(changes))).toEqual(wanted);
  });
});

describe("byTotal", () => {
  const names = { page: "p", size: "s", totalHeader: "X-Total" };
  const headers = new Headers({ "x-total": "7" });

  it.each<Row>([
    ["fixes the size of the first page", {}, input({ page: 2, size: 3 })],
    [
      "goes on before the total",
      { names, headers, input: { p: 2, s: 3 } },
      input({ p: 3, s: 3 }),
    ],
    ["ends at it", { names, headers, input: { p: 3, s: 3 } }, undefined],
    [
      "takes the size that was asked, not the items that came",
      { names, headers, input: { p: 1, s: 5 }, items: [1] },
      input({ p: 2, s: 5 }),
    ],
    [
      "goes on where the header is missing",
      { names, input: { p: 9 } },
      input({ p: 10, s: 3 }),
    ],
  ])("%s", (_, changes, wanted) => {
    expect(byTotal(page(changes))).toEqual(wanted);
  });
});

describe("byLink", () => {
  it.each([
    ["<https://a.example/x?a=1&b=2>; rel=next", ["a=1", "b=2"]],
    ['<?after=x%20y>; rel="next"', ["after=x%20y"]],
    ['<?a=1>; rel="prev NEXT"', ["a=1"]],
    ['</first>; rel=first, <?a=2>; title="a, b"; rel=next', ["a=2"]],
    ["<?a=1>; REL=next", ["a=1"]],
    ["</x>; rel=next", []],
    ["<?a=1>; rel=prev", undefined],
    ["<?a=1>", undefined],
    ['<?a=1>; title="rel=next"', undefined],
    ["nonsense", undefined],
    ["", undefined],
  ])("%s", (link, query) => {
    expect(byLink(page({ headers: new Headers({ link }) }))).toEqual(
      query === undefined ? undefined : { kind: "query", query },
    );
  });
});
