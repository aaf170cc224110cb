import type { VendorScenario } from "../scenario.js";
import type { Answer } from "../stub/script.js";

const page = (results: readonly unknown[], total?: string): Answer => ({
  headers: total === undefined ? {} : { "x-pagination-pagetotal": total },
  body: { kind: "json", json: { results } },
});

const second = { target: "{target}?page=2" } as const;
const third = { target: "{target}?page=3" } as const;

/** Promise 12: paging. */
export const pagingScenarios: readonly VendorScenario[] = [
  {
    id: "paging/by-header",
    promise: "paging",
    title:
      "pages follow each other up to the number in a header, each asked for when it is needed",
    role: "paged",
    call: { as: "items" },
    server: [page(["a", "b"], "2"), page(["c"], "2")],
    wanted: {
      requests: [{}, second],
      outcome: { kind: "items", items: ["a", "b", "c"] },
      order: ["request 1", "item 1", "item 2", "request 2", "item 3"],
    },
  },
  {
    id: "paging/three-pages",
    promise: "paging",
    title: "three pages, each with the credential",
    role: "paged",
    call: { as: "items" },
    server: [page(["a"], "3"), page(["b"], "3"), page(["c"], "3")],
    wanted: {
      requests: [
        { credentials: "sent" },
        { ...second, credentials: "sent" },
        { ...third, credentials: "sent" },
      ],
      outcome: { kind: "items", items: ["a", "b", "c"] },
    },
  },
  {
    id: "paging/empty-set",
    promise: "paging",
    title: "an empty set, where the headers are absent, ends at once",
    role: "paged",
    call: { as: "items" },
    server: [page([])],
    wanted: { requests: 1, outcome: { kind: "items", items: [] } },
  },
  {
    id: "paging/no-header",
    promise: "paging",
    title: "without the header, pages are asked for until one is empty",
    role: "paged",
    call: { as: "items" },
    server: [page(["a"]), page(["b"]), page([])],
    wanted: {
      requests: [{}, second, third],
      outcome: { kind: "items", items: ["a", "b"] },
    },
  },
  {
    id: "paging/nonsense-header",
    promise: "paging",
    title: "a header that is no number is passed over",
    role: "paged",
    call: { as: "items" },
    server: [page(["a"], "many"), page([], "many")],
    wanted: {
      requests: [{}, second],
      outcome: { kind: "items", items: ["a"] },
    },
  },
  {
    id: "paging/same-page-again",
    promise: "paging",
    title: "a server that gives the same page again ends the loop",
    role: "paged",
    call: { as: "items" },
    server: [page(["a", "b"])],
    repeat: true,
    wanted: {
      requests: [{}, second],
      outcome: { kind: "items", items: ["a", "b"] },
    },
  },
  {
    id: "paging/one-page",
    promise: "paging",
    title: "one page is asked for once",
    role: "paged",
    call: { as: "items" },
    server: [page(["a"], "1")],
    wanted: { requests: 1, outcome: { kind: "items", items: ["a"] } },
  },
  {
    id: "paging/pages",
    promise: "paging",
    title: "pages() gives the pages as they came",
    role: "paged",
    call: { as: "pages" },
    server: [page(["a"], "2"), page(["b"], "2")],
    wanted: {
      requests: [{}, second],
      outcome: {
        kind: "items",
        items: [{ results: ["a"] }, { results: ["b"] }],
      },
    },
  },
  {
    id: "paging/first-page",
    promise: "paging",
    title: "a call that is awaited gives the first page and asks for no other",
    role: "paged",
    server: [page(["a"], "2")],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: { results: ["a"] } },
    },
  },
  {
    id: "paging/left-early",
    promise: "paging",
    title: "a loop that is left asks for no other page",
    role: "paged",
    call: { as: "items", take: 1 },
    server: [page(["a"], "2")],
    wanted: { requests: 1, outcome: { kind: "items", items: ["a"] } },
  },
  {
    id: "paging/with-input",
    promise: "paging",
    title: "the input of the first page is that of the others",
    role: "paged",
    call: { as: "items", value: "1" },
    server: [page(["a"], "2"), page(["b"], "2")],
    wanted: {
      requests: [
        { target: "{target}?page_size=1" },
        { target: "{target}?page=2&page_size=1" },
      ],
      outcome: { kind: "items", items: ["a", "b"] },
    },
  },
  {
    id: "paging/retry",
    promise: "paging",
    title:
      "a page that gets 503 is asked for again, and nothing is given twice",
    role: "paged",
    call: { as: "items" },
    server: [
      page(["a"], "2"),
      { status: 503, headers: { "retry-after": "0" } },
      page(["b"], "2"),
    ],
    wanted: {
      requests: [{}, second, second],
      outcome: { kind: "items", items: ["a", "b"] },
    },
  },
  {
    id: "paging/error",
    promise: "paging",
    title:
      "an error of the second page ends the loop after the items of the first",
    role: "paged",
    call: { as: "items" },
    server: [page(["a"], "2"), { status: 404 }],
    wanted: {
      requests: [{}, second],
      outcome: {
        kind: "items",
        items: ["a"],
        then: { kind: "error", name: "NotFoundError", status: 404 },
      },
    },
  },
  {
    id: "paging/no-list",
    promise: "paging",
    title: "items that are no list are a DecodeError",
    role: "paged",
    call: { as: "items" },
    server: [{ body: { kind: "json", json: { results: "none" } } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [],
        then: { kind: "error", name: "DecodeError", message: ["results"] },
      },
    },
  },
];
