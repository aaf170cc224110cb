import { expect, test } from "vitest";
import { needsOf } from "../../src/peers/scenario-needs.js";
import type { Scenario } from "../../src/scenario.js";

const plain: Scenario = {
  id: "answers/plain",
  promise: "answers",
  title: "an answer is read",
  role: "read",
  server: ["sample"],
  wanted: { requests: 1, outcome: { kind: "value" } },
};

test.each<[name: string, change: Partial<Scenario>, needs: readonly string[]]>([
  ["a plain call", {}, []],
  ["a 503 that is the last word", { server: [{ status: 503 }] }, []],
  [
    "a 503 before an answer",
    { server: [{ status: 503 }, "sample"] },
    ["retries"],
  ],
  [
    "a broken connection before an answer",
    { server: [{ stop: { at: "start", by: "reset" } }, "sample"] },
    ["retries"],
  ],
  ["a redirect before an answer", { server: [{ status: 302 }, "sample"] }, []],
  [
    "an abort in the wait after an answer",
    {
      server: [{ status: 503 }],
      call: { abortAt: { event: "answered 1" } },
    },
    ["retries"],
  ],
  ["retries that are switched off", { client: { retries: 0 } }, []],
  ["a layer", { client: { layers: ["fail"] } }, ["layers"]],
  ["result()", { call: { as: "result" } }, ["result"]],
  ["items of pages", { call: { as: "items" } }, ["paging"]],
  ["a timeout", { client: { timeout: 100 } }, ["timeout"]],
])("%s", (_, change, needs) => {
  expect(needsOf({ ...plain, ...change })).toEqual(needs);
});
