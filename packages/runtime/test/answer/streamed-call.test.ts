import { describe, expect, it } from "vitest";
import { eventStreamAnswer, jsonLinesAnswer } from "../../src/index.js";
import type { EventStream, ItemStream } from "../../src/index.js";
import { callOperation, operation } from "../support/call-operation.js";
import { all, serveStream } from "../support/stream-answer.js";

const events = operation({
  responses: { "200": { content: { "text/event-stream": eventStreamAnswer } } },
});
const lines = operation({
  responses: { "200": { content: { "application/jsonl": jsonLinesAnswer } } },
});

describe("a call with a streamed answer", () => {
  it("gives its events", async () => {
    await using server = await serveStream((response) => {
      response.setHeader("content-type", "text/event-stream");
      response.end("data: 1\n\ndata: [DONE]\n\n");
    });
    const call = callOperation({ url: server.url, operation: events });
    const stream = (await call) as EventStream<number>;
    expect(await all(stream)).toMatchObject([
      { kind: "json", data: 1 },
      { kind: "text", text: "[DONE]" },
    ]);
  });

  it("fails with the family's errors, without secrets", async () => {
    await using server = await serveStream((response) => {
      response.setHeader("content-type", "application/jsonl");
      response.write("1\nkey s3cret\n");
    });
    const stream = (await callOperation({
      url: server.url,
      operation: { ...lines, security: [{ key: [] }] },
      client: { auth: { key: "s3cret" } },
    })) as ItemStream<unknown>;
    await expect(all(stream)).rejects.toMatchObject({
      name: "DecodeError",
      message:
        'GET /things: a line is not JSON, not what the document declares for 200; it begins "key ***"',
    });
    await server.closed;
  });

  it("fails with a ConnectionError where it breaks off", async () => {
    await using server = await serveStream((response) => {
      response.setHeader("content-type", "application/jsonl");
      response.write("1\n", () => response.destroy());
    });
    const stream = (await callOperation({
      url: server.url,
      operation: lines,
      options: { retries: 0 },
    })) as ItemStream<unknown>;
    await expect(all(stream)).rejects.toMatchObject({
      name: "ConnectionError",
      operationId: "things",
    });
  });
});
