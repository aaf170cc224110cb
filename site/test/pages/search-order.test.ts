import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { searchTerms, searchWeight } from "../../src/pages/search-order.js";

const weights = {
  "/packages/alsid/#authentication": 1.5,
  "/packages/cloudsmith/operations/tokensList.html#paging": 1.5,
  "/packages/tiledb/models.html#token": 1,
  "/guides/specs.html#x-retry-safe": 1,
  "/guides/spec-diff.html#text": 1,
  "/runtime/#errors": 1,
  "/runtime/reference/index/interfaces/Pagination.html#pagination": 0.6,
  "/guides/decisions/0011-risky-is-a-verdict.html#context": 0.5,
  "/guides/spec-diff-changes.html#retry": 0.4,
  "/guides/peers.html#what-hey-api-fails": 0.4,
};

test.each(Object.entries(weights))("%s counts %s times", (address, weight) => {
  expect(searchWeight(address)).toBe(weight);
  expect(searchWeight(`/base${address}`)).toBe(weight);
});

test.each([
  ["Retries", "retry"],
  ["RateLimitError", "ratelimiterror"],
  ["Paging", ["paging", "pagination"]],
])("%s is found by %s", (word, terms) => {
  expect(searchTerms(word)).toEqual(terms);
});

test.each([
  [searchWeight, "/guides/peers.html", 0.4],
  [searchTerms, "Queries", "query"],
])("the text of %s is the whole of it", (search, given, wanted) => {
  const read: unknown = runInNewContext(`(${search.toString()})`);
  if (typeof read !== "function") throw new Error("its text is no function");
  expect(Reflect.apply(read, undefined, [given])).toEqual(wanted);
});
