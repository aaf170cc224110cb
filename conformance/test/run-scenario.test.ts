import { afterAll, beforeAll, expect, test } from "vitest";
import { defineProfile } from "../src/profile.js";
import type { Verdict } from "../src/report.js";
import { runScenario } from "../src/run-scenario.js";
import type { Scenario, Wanted } from "../src/scenario.js";
import { startStub } from "../src/stub/start-stub.js";
import type { Stub } from "../src/stub/start-stub.js";

let stub: Stub;

beforeAll(async () => {
  stub = await startStub();
});

afterAll(async () => {
  await stub.close();
});

/** A client as thin as can be: a bare `fetch`, which keeps none of the promises. */
const bare = defineProfile<{ readonly url: string }, string>({
  name: "bare",
  secrets: ["s3cr3t"],
  credentialHeaders: ["x-api-key"],
  connect: ({ baseUrl }) => ({ url: String(baseUrl) }),
  credentials: { all: { auth: "s3cr3t", sends: { "x-api-key": "s3cr3t" } } },
  roles: {
    read: {
      method: "GET",
      path: "/user",
      target: "/user",
      status: 200,
      sample: { name: "Ada" },
      call: ({ url }, { signal }) => ({
        data: async () => {
          signal?.addEventListener("abort", () => undefined);
          const headers = { "x-api-key": "s3cr3t" };
          const response = await fetch(`${url}/user`, { headers });
          if (!response.ok) throw new Error("s3cr3t did not do");
          const data: unknown = await response.json();
          return data;
        },
      }),
    },
    remove: "it removes nothing",
  },
});

function run(wanted: Wanted, more: Partial<Scenario> = {}): Promise<Verdict> {
  const scenario: Scenario = {
    id: "security/test",
    promise: "security",
    title: "a test",
    role: "read",
    server: ["sample"],
    call: { noSignal: true },
    wanted,
    ...more,
  };
  return runScenario(scenario, bare, {
    origin: stub.origin,
    otherOrigin: stub.otherOrigin,
    runtime: "node-20",
    environment: {},
  });
}

const value = { kind: "value" } as const;

test("what is as wanted passes", async () => {
  const wanted = {
    requests: [{ credentials: "sent" }],
    outcome: value,
  } as const;

  expect(await run(wanted)).toEqual({ kind: "passed" });
});

const failures = [
  {
    name: "a request too few",
    wanted: { requests: 2, outcome: value },
    more: {},
    reason: "1 requests came, not 2",
  },
  {
    name: "another target",
    wanted: { requests: [{ target: "/users" }], outcome: value },
    more: {},
    reason: 'request 1: target is "/user", not "/users"',
  },
  {
    name: "a credential that should not be there",
    wanted: { requests: [{ credentials: "none" }], outcome: value },
    more: {},
    reason: 'request 1: credentials is {"x-api-key":"s3cr3t"}, not {}',
  },
  {
    name: "another value",
    wanted: { requests: 1, outcome: { kind: "value", data: 1 } },
    more: {},
    reason: 'the value is {"name":"Ada"}, not 1',
  },
  {
    name: "a value where an error is wanted",
    wanted: { requests: 1, outcome: { kind: "error", name: "InputError" } },
    more: {},
    reason: 'it gave {"name":"Ada"}, not InputError',
  },
  {
    name: "an error that shows a secret",
    wanted: { requests: 1, outcome: { kind: "error", name: "ApiError" } },
    more: { server: [{ status: 404 }] },
    reason: 'String(error) shows the secret "s3cr3t"',
  },
  {
    name: "a secret at another origin",
    wanted: {
      requests: [{}, { target: "/x", atOtherOrigin: true }],
      outcome: value,
    },
    more: {
      server: [
        { status: 302, headers: { location: "{otherBase}/x" } },
        "sample",
      ],
    },
    reason: 'the other origin got the secret "s3cr3t"',
  },
  {
    name: "another order",
    wanted: {
      requests: 1,
      outcome: value,
      order: ["answered 1", "request 1"],
    },
    more: {},
    reason: "the order was request 1, answered 1; wanted answered 1, request 1",
  },
  {
    name: "a listener that is left",
    wanted: { requests: 1, outcome: value },
    more: { call: {} },
    reason: "1 listeners are left on the caller's signal",
  },
] as const;

test.each(failures)("$name fails", async ({ wanted, more, reason }) => {
  const verdict = await run(wanted, more);

  expect(verdict.kind).toBe("failed");
  expect(verdict.kind === "failed" ? verdict.reason : "").toContain(reason);
});

test("a role or a runtime that does not fit is not applicable, and says why", async () => {
  const wanted = { requests: 1, outcome: value } as const;

  expect(await run(wanted, { role: "remove" })).toEqual({
    kind: "not-applicable",
    reason: "it removes nothing",
  });
  expect(
    await run(wanted, { notIn: [{ runtime: "node", reason: "not here" }] }),
  ).toEqual({ kind: "not-applicable", reason: "not here" });
});
