import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { jsonLinesAnswer } from "../../src/index.js";
import type { ItemStream, Transport } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { all } from "../support/stream-answer.js";

// No test in this file opens a connection: Node's fetch would set timers of its own.
const url = "https://a.example";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("totalTimeout ends the call in an attempt, and there is no other", async () => {
  let sent = 0;
  const transport: Transport = () => {
    sent += 1;
    return new Promise<never>(() => undefined);
  };
  const options = { totalTimeout: 100 };
  const failing = errorOf(
    callOperation({ url, client: { transport }, options }),
  );
  await vi.advanceTimersByTimeAsync(100);
  expect(await failing).toMatchObject({
    name: "TimeoutError",
    attempts: [{ failure: "TimeoutError", wait: undefined }],
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toBe(1);
});

it("a stream goes on beyond the time limits of its call", async () => {
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const write = (text: string) => writer.write(new TextEncoder().encode(text));
  const headers = { "content-type": "application/jsonl" };
  const stream = (await callOperation({
    url,
    operation: operation({
      responses: { "200": { content: { "*/*": jsonLinesAnswer } } },
    }),
    client: {
      transport: () => Promise.resolve(new Response(readable, { headers })),
    },
    options: { timeout: 30, totalTimeout: 30 },
  })) as ItemStream<unknown>;
  const taken = all(stream);
  await write("1\n");
  await vi.advanceTimersByTimeAsync(60);
  await write("2\n");
  await writer.close();
  expect(await taken).toEqual([1, 2]);
});

it("all timers are cleared when a call has ended", async () => {
  const during: number[] = [];
  const transport: Transport = () => {
    during.push(vi.getTimerCount());
    return Promise.resolve(Response.json({}));
  };
  await callOperation({
    url,
    client: { transport },
    options: { totalTimeout: 1e6 },
  });
  expect([...during, vi.getTimerCount()]).toEqual([2, 0]);
});
