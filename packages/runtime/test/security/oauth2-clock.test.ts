import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HttpRequest, Transport } from "../../src/index.js";
import { errorOf } from "../support/call-operation.js";
import { facts, textOf } from "../support/credential-facts.js";

// No test in this file opens a connection: Node's fetch would set timers of its own.
const server = { url: "https://auth.example.com" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function hanging(seen: HttpRequest[]): Transport {
  return (request) => {
    seen.push(request);
    return new Promise<never>(() => undefined);
  };
}
const giving: Transport = () =>
  Promise.resolve(
    Response.json({ access_token: "T1", token_type: "Bearer", expires_in: 60 }),
  );

describe("callers that wait for a token", () => {
  it("end the request when all have gone, and leave nothing behind", async () => {
    const seen: HttpRequest[] = [];
    const caller = new AbortController();
    const { signal } = caller;
    const client = {};
    const source = facts(server, { client, transport: hanging(seen), signal });
    const waiting = [textOf(source), textOf(source)];
    expect(vi.getTimerCount()).toBe(1);
    caller.abort(new Error("gone"));
    const settled = await Promise.allSettled(waiting);
    expect(settled.map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(seen.map((request) => request.signal.aborted)).toEqual([true]);
    await setImmediate();
    expect(vi.getTimerCount()).toBe(0);
    const later = facts(server, { client, transport: giving });
    expect(await textOf(later)).toBe("Bearer T1");
  });

  it("end the wait before another try, too", async () => {
    let asked = 0;
    const busy: Transport = () => {
      asked += 1;
      const headers = { "retry-after": "30" };
      return Promise.resolve(Response.json({}, { status: 503, headers }));
    };
    const caller = new AbortController();
    const { signal } = caller;
    const failing = errorOf(textOf(facts(server, { transport: busy, signal })));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(vi.getTimerCount()).toBe(1);
    const reason = new Error("gone");
    caller.abort(reason);
    expect(await failing).toBe(reason);
    await setImmediate();
    expect([vi.getTimerCount(), asked]).toEqual([0, 1]);
  });

  it("wait for half a minute a try", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const seen: HttpRequest[] = [];
    const failing = errorOf(
      textOf(facts(server, { transport: hanging(seen) })),
    );
    await vi.advanceTimersByTimeAsync(89_000);
    expect(seen).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failing).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining(
        "no answer (none within 30000 ms)",
      ) as string,
    });
  });
});
