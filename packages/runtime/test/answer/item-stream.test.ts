import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { jsonLinesAnswer } from "../../src/answer/json-lines-answer.js";
import { ConnectionError, UserapisError } from "../../src/index.js";
import { all, openAnswer, serveStream } from "../support/stream-answer.js";

const endless = (): ReturnType<typeof serveStream> =>
  serveStream((response) => {
    response.write("1\n2\n{");
  });

describe("a stream of items", () => {
  it("closes its connection when the loop is left", async () => {
    await using server = await endless();
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    for await (const item of stream) {
      expect(item).toBe(1);
      expect(held()).toBe(true);
      break;
    }
    expect(held()).toBe(false);
    await server.closed;
  });

  it("closes its connection when the loop throws", async () => {
    await using server = await endless();
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    const loop = async (): Promise<void> => {
      for await (const item of stream) throw new Error(`at ${String(item)}`);
    };
    await expect(loop()).rejects.toThrow("at 1");
    expect(held()).toBe(false);
    await server.closed;
  });

  it("closes its connection when its iterator is returned before it began", async () => {
    await using server = await endless();
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    expect(await items.return?.()).toEqual({ done: true, value: undefined });
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(held()).toBe(false);
    await server.closed;
  });

  it("closes its connection when it is cancelled, and is empty for a loop that waits", async () => {
    await using server = await endless();
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    const waiting = items.next();
    await stream.cancel();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(held()).toBe(false);
    await server.closed;
  });

  it("gives nothing more after a cancel, not even what has come", async () => {
    await using server = await endless();
    const { stream } = await openAnswer(jsonLinesAnswer, server.url);
    const items: unknown[] = [];
    for await (const item of stream) {
      items.push(item);
      await stream.cancel();
    }
    expect(items).toEqual([1]);
  });

  it("can be iterated once", async () => {
    await using server = await serveStream((response) => {
      response.end("1\n");
    });
    const { stream } = await openAnswer(jsonLinesAnswer, server.url);
    expect(await all(stream)).toEqual([1]);
    const again = all(stream);
    await expect(again).rejects.toBeInstanceOf(UserapisError);
    await expect(again).rejects.toThrow(
      "this stream was iterated or cancelled before, and its bytes are gone; make the call again",
    );
  });

  it("keeps the order of items that are asked for at once", async () => {
    await using server = await serveStream((response) => {
      response.end("1\n2\n");
    });
    const { stream } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    const asked = [items.next(), items.next(), items.next()];
    expect(await Promise.all(asked)).toEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
      { done: true, value: undefined },
    ]);
  });

  it("ends with the caller's signal while it waits", async () => {
    const controller = new AbortController();
    await using server = await endless();
    const { stream, held } = await openAnswer(
      jsonLinesAnswer,
      server.url,
      controller.signal,
    );
    const items = stream[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    const waiting = items.next();
    controller.abort(new Error("user left"));
    await expect(waiting).rejects.toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
    expect(held()).toBe(false);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await server.closed;
  });

  it("ends with the caller's signal before what has come but was not read", async () => {
    const controller = new AbortController();
    await using server = await endless();
    const { stream } = await openAnswer(
      jsonLinesAnswer,
      server.url,
      controller.signal,
    );
    const items = stream[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    controller.abort();
    await expect(items.next()).rejects.toMatchObject({ name: "AbortedError" });
  });

  it("leaves no listener on the caller's signal at its end", async () => {
    const controller = new AbortController();
    await using server = await serveStream((response) => {
      response.end("1\n");
    });
    const { signal } = controller;
    const { stream } = await openAnswer(jsonLinesAnswer, server.url, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    expect(await all(stream)).toEqual([1]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends with a ConnectionError where the connection breaks, after what came", async () => {
    await using server = await serveStream((response) => {
      response.write("1\n2", () => response.destroy());
    });
    const { stream, held } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await expect(items.next()).rejects.toBeInstanceOf(ConnectionError);
    expect(held()).toBe(false);
  });

  it("reads no further than it is asked", async () => {
    let written = 0;
    await using server = await serveStream((response) => {
      const line = `"${"x".repeat(65_533)}"\n`;
      const more = (): void => {
        while (!response.destroyed && response.write(line)) written += 1;
        response.once("drain", more);
      };
      more();
    });
    const { stream } = await openAnswer(jsonLinesAnswer, server.url);
    const items = stream[Symbol.asyncIterator]();
    await items.next();
    // By the time that another connection has been answered in full, a server that is not held back has written far more.
    let before = -1;
    while (before !== written) {
      before = written;
      await using other = await serveStream((response) => {
        response.end("x".repeat(1_024 * 1_024));
      });
      await (await fetch(other.url)).text();
    }
    expect(written).toBeLessThan(1_000);
    await stream.cancel();
    await server.closed;
  });
});
