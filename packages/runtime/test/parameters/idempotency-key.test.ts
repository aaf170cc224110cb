import { describe, expect, it } from "vitest";
import { createIdempotencyKey, writeParameters } from "../../src/index.js";
import { callOperation, operation } from "../support/call-operation.js";
import type { TestCall } from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

const post = operation({
  method: "POST",
  parameters: {
    write: writeParameters,
    list: [
      { name: "Idempotency-Key", in: "header", create: createIdempotencyKey },
    ],
  },
});

/** The keys of a call's requests; two attempts fail. */
async function keys(
  test: Omit<TestCall, "url"> = {},
): Promise<readonly unknown[]> {
  const busy = json({}, 503, { "retry-after": "0" });
  await using server = await startServer([busy, busy, json({})]);
  await callOperation({ url: server.url, operation: post, ...test }).result();
  return server.requests.map(({ headers }) => headers["idempotency-key"]);
}

describe("createIdempotencyKey", () => {
  it("gives 128 random bits", () => {
    const made = Array.from({ length: 100 }, createIdempotencyKey);
    expect(new Set(made).size).toBe(100);
    for (const key of made) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("a parameter that is made where the caller leaves it out", () => {
  it("makes a POST repeatable, with the same key in every attempt", async () => {
    const [key, ...others] = await keys();
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(others).toEqual([key, key]);
  });

  it("is another in another call", async () => {
    const [one] = await keys();
    const [other] = await keys();
    expect(one).not.toBe(other);
  });

  it("is the caller's where there is one", async () => {
    const input = { "Idempotency-Key": "mine" };
    expect(await keys({ input })).toEqual(["mine", "mine", "mine"]);
  });

  it("is made for `undefined` and `null`", async () => {
    for (const own of [undefined, null]) {
      const [key] = await keys({ input: { "Idempotency-Key": own } });
      expect(key).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it("leaves the caller the last word", async () => {
    expect(await keys({ options: { retrySafe: false } })).toHaveLength(1);
  });
});
