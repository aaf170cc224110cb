import type { EverythingRoleName } from "../profiles/everything.js";
import type { ScriptedAnswer, WantedRequest } from "../scenario.js";
import type { Answer } from "../stub/script.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const nested = (items: readonly string[], pages?: number): ScriptedAnswer => ({
  body: { kind: "json", json: { list: { items, pages } } },
});

const page = (
  items: readonly string[],
  more: { readonly total?: number; readonly next?: string | null } = {},
): ScriptedAnswer => ({ body: { kind: "json", json: { items, ...more } } });

const list = (
  items: readonly string[],
  headers: NonNullable<Answer["headers"]> = {},
): ScriptedAnswer => ({ headers, body: { kind: "json", json: items } });

const at = (query: string) => ({ target: `{target}?${query}` }) as const;
const key = "key=everything-secret-query-key";

interface PagingRow {
  readonly id: string;
  readonly title: string;
  readonly role: EverythingRoleName;
  readonly server: readonly ScriptedAnswer[];
  readonly requests: readonly WantedRequest[];
  readonly items: readonly string[];
}

const rows: readonly PagingRow[] = [
  {
    id: "number",
    title: "by number, up to the last page that the answer names",
    role: "page-number",
    server: [nested(["a", "b"], 3), nested(["c"], 3), nested(["d"], 3)],
    requests: [{}, at("page=2"), at("page=3")],
    items: ["a", "b", "c", "d"],
  },
  {
    id: "number-from",
    title: "by number, from the page that the caller asks for",
    role: "page-number-from",
    server: [nested(["c"], 4), nested(["d"], 4)],
    requests: [at("page=3&color=blue"), at("page=4&color=blue")],
    items: ["c", "d"],
  },
  {
    id: "number-unknown",
    title: "by number, where the last page is not named: until one is empty",
    role: "page-number",
    server: [nested(["a"]), nested(["b"]), nested([])],
    requests: [{}, at("page=2"), at("page=3")],
    items: ["a", "b"],
  },
  {
    id: "number-missing-list",
    title: "by number: an answer without the list is an empty page",
    role: "page-number",
    server: [nested(["a"]), { body: { kind: "json", json: {} } }],
    requests: [{}, at("page=2")],
    items: ["a"],
  },
  {
    id: "number-repeated",
    title: "by number: a server that gives the same page again ends the loop",
    role: "page-number",
    server: [nested(["a"], 9), nested(["a"], 9)],
    requests: [{}, at("page=2")],
    items: ["a"],
  },
  {
    id: "offset",
    title: "by offset, as far as the items that came, up to the total",
    role: "offset",
    server: [
      page(["a", "b", "c"], { total: 5 }),
      page(["d", "e"], { total: 5 }),
    ],
    requests: [{}, at("from=3")],
    items: ["a", "b", "c", "d", "e"],
  },
  {
    id: "offset-from",
    title: "by offset, from the caller's, whose limit stays",
    role: "offset-from",
    server: [page(["a", "b"]), page(["c"]), page([])],
    requests: [
      at("from=10&count=2"),
      at("from=12&count=2"),
      at("from=13&count=2"),
    ],
    items: ["a", "b", "c"],
  },
  {
    id: "offset-repeated",
    title: "by offset: a server that ignores the offset ends the loop",
    role: "offset",
    server: [page(["a", "b"]), page(["a", "b"])],
    requests: [{}, at("from=2")],
    items: ["a", "b"],
  },
  {
    id: "cursor",
    title: "by cursor, encoded, until there is none",
    role: "cursor",
    server: [
      page(["a"], { next: "b&c=1" }),
      page(["b"], { next: "c" }),
      page(["c"], { next: null }),
    ],
    requests: [{}, at("after=b%26c%3D1"), at("after=c")],
    items: ["a", "b", "c"],
  },
  {
    id: "cursor-empty-text",
    title: "by cursor: an empty one is none",
    role: "cursor",
    server: [page(["a"], { next: "" })],
    requests: [{}],
    items: ["a"],
  },
  {
    id: "cursor-repeated",
    title: "by cursor: one that was given before ends the loop",
    role: "cursor",
    server: [
      page(["a"], { next: "x" }),
      page(["b"], { next: "y" }),
      page(["c"], { next: "x" }),
    ],
    requests: [{}, at("after=x"), at("after=y")],
    items: ["a", "b", "c"],
  },
  {
    id: "cursor-empty-page",
    title: "by cursor: an empty page ends the loop, whatever its cursor says",
    role: "cursor",
    server: [page(["a"], { next: "x" }), page([], { next: "y" })],
    requests: [{}, at("after=x")],
    items: ["a"],
  },
  {
    id: "link",
    title: "by link: its query is taken, and the credential put in anew",
    role: "link",
    server: [
      list(["a"], {
        link: '<{base}/pages/link?page=0>; rel="prev", <{base}/pages/link?page=2&key=other>; rel="next"',
      }),
      list(["b"], { link: "</elsewhere?page=3>; rel=next" }),
      list(["c"]),
    ],
    requests: [at(key), at(`page=2&${key}`), at(`page=3&${key}`)],
    items: ["a", "b", "c"],
  },
  {
    id: "link-to-another-origin",
    title: "by link: one that leads to another origin does not",
    role: "link",
    server: [
      list(["a"], {
        link: '<{otherBase}/pages/link?page=2>; rel="next"',
      }),
      list(["b"]),
    ],
    requests: [at(key), at(`page=2&${key}`)],
    items: ["a", "b"],
  },
  {
    id: "link-repeated",
    title: "by link: one that was given before ends the loop",
    role: "link",
    server: [
      list(["a"], { link: '<?page=2>; rel="next"' }),
      list(["b"], { link: '<?page=2>; rel="next"' }),
    ],
    requests: [at(key), at(`page=2&${key}`)],
    items: ["a", "b"],
  },
  {
    id: "total",
    title: "by the total in a header, at the size of the first page",
    role: "total",
    server: [
      list(["a", "b"], { "x-total-count": "3" }),
      list(["c"], { "x-total-count": "3" }),
    ],
    requests: [{}, at("page=2&size=2")],
    items: ["a", "b", "c"],
  },
  {
    id: "total-of-size",
    title: "by the total in a header, at the caller's size",
    role: "total-of-size",
    server: [list(["a", "b"], { "x-total-count": "5" })],
    requests: [at("size=5")],
    items: ["a", "b"],
  },
  {
    id: "total-unknown",
    title: "by a total that is missing: until a page is empty",
    role: "total",
    server: [list(["a"]), list(["b"]), list([])],
    requests: [{}, at("page=2&size=1"), at("page=3&size=1")],
    items: ["a", "b"],
  },
];

/** Promise 12: each way to page, and how each ends. */
export const pagingStyleScenarios: readonly EverythingScenario[] = ofEverything(
  rows.map(({ id, title, role, server, requests, items }) => ({
    id: `paging/${id}`,
    promise: "paging",
    title,
    role,
    call: { as: "items" },
    server,
    wanted: { requests, outcome: { kind: "items", items } },
  })),
);
