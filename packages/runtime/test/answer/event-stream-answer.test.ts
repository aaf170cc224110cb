import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventStreamAnswer } from "../../src/answer/event-stream-answer.js";
import { longestItem } from "../../src/answer/split-text.js";
import { DecodeError } from "../../src/index.js";
import {
  all,
  inPieces,
  openAnswer,
  serveStream,
} from "../support/stream-answer.js";

async function eventsOf(
  pieces: Iterable<string | Uint8Array>,
): Promise<unknown[]> {
  await using server = await serveStream(inPieces(pieces));
  const { stream } = await openAnswer(eventStreamAnswer, server.url);
  return await all(stream);
}

/** An event of type `message`, less what a test says. */
function event(fields: object): object {
  return { event: "message", id: undefined, retry: undefined, ...fields };
}

const cases: readonly (readonly [string, string, readonly object[]])[] = [
  ["JSON", 'data: {"a":1}\n\n', [event({ kind: "json", data: { a: 1 } })]],
  ["text", "data: [DONE]\n\n", [event({ kind: "text", text: "[DONE]" })]],
  [
    "several lines of data",
    "data: YHOO\ndata: +2\ndata: 10\n\n",
    [event({ kind: "text", text: "YHOO\n+2\n10" })],
  ],
  [
    "JSON over several lines",
    'data: {\ndata: "a": 1}\n\n',
    [event({ kind: "json", data: { a: 1 } })],
  ],
  [
    "comments, and ids that last until one is empty",
    ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    [
      event({ kind: "text", text: "first event", id: "1" }),
      event({ kind: "text", text: "second event" }),
      event({ kind: "text", text: " third event" }),
    ],
  ],
  [
    "data that is empty, and none for an unfinished event",
    "data\n\ndata\ndata\n\ndata:",
    [event({ kind: "text", text: "" }), event({ kind: "text", text: "\n" })],
  ],
  [
    "a space after the colon, or none",
    "data:test\n\ndata: test\n\n",
    [
      event({ kind: "text", text: "test" }),
      event({ kind: "text", text: "test" }),
    ],
  ],
  [
    "types, which do not last",
    "event: add\ndata: 1\n\ndata: 2\n\nevent: none\n\ndata: 3\n\n",
    [
      event({ kind: "json", data: 1, event: "add" }),
      event({ kind: "json", data: 2 }),
      event({ kind: "json", data: 3 }),
    ],
  ],
  [
    "ids that last, less one with NUL",
    "id: a\ndata: 1\n\ndata: 2\n\nid: b\0\ndata: 3\n\nid: c\n\ndata: 4\n\n",
    [
      event({ kind: "json", data: 1, id: "a" }),
      event({ kind: "json", data: 2, id: "a" }),
      event({ kind: "json", data: 3, id: "a" }),
      event({ kind: "json", data: 4, id: "c" }),
    ],
  ],
  [
    "retry in digits only",
    "retry: 2500\n\ndata: 1\n\nretry: 1e3\ndata: 2\n\n",
    [
      event({ kind: "json", data: 1, retry: 2_500 }),
      event({ kind: "json", data: 2, retry: 2_500 }),
    ],
  ],
  [
    "fields that it does not know, and names in their exact case",
    "Data: 1\nother: 2\ndata: 3\n\n",
    [event({ kind: "json", data: 3 })],
  ],
  [
    "a byte order mark",
    "\uFEFFdata: 1\n\n",
    [event({ kind: "json", data: 1 })],
  ],
  [
    "a second byte order mark as a part of a name",
    "\uFEFF\uFEFFdata: 1\ndata: 2\n\n",
    [event({ kind: "json", data: 2 })],
  ],
  [
    "all three line ends",
    "data: 1\r\rdata: 2\r\n\r\ndata: 3\n\ndata: 4\r\n\rdata: 5\n\r\n",
    [1, 2, 3, 4, 5].map((data) => event({ kind: "json", data })),
  ],
  ["nothing", "", []],
  ["only comments", ":\n:keep-alive\n\n", []],
];

describe("an event stream gives", () => {
  it.each(cases)("%s", async (_, body, events) => {
    expect(await eventsOf([body])).toEqual(events);
  });

  it.each(cases)("%s, byte by byte", async (_, body, events) => {
    const bytes = [...new TextEncoder().encode(body)];
    const pieces = bytes.map((byte) => Uint8Array.of(byte));
    expect(await eventsOf(pieces)).toEqual(events);
  });

  it("the same however its bytes are cut", async () => {
    const body = 'event: ä\r\ndata: "€ 𝄞"\r\rid: 😀\ndata: x\r\n\r\n';
    const bytes = new TextEncoder().encode(body);
    const whole = await eventsOf([bytes]);
    expect(whole).toEqual([
      event({ kind: "json", data: "€ 𝄞", event: "ä" }),
      event({ kind: "text", text: "x", id: "😀" }),
    ]);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }));
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const sorted = [0, ...places.sort((a, b) => a - b), bytes.length];
        const pieces = sorted
          .slice(1)
          .map((end, index) => bytes.subarray(sorted[index], end));
        expect(await eventsOf(pieces)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it("an event as soon as its empty line has come, whatever ends it", async () => {
    await using server = await serveStream((response) => {
      response.write("data: 1\r\r");
    });
    const { stream } = await openAnswer(eventStreamAnswer, server.url);
    for await (const item of stream) {
      expect(item).toEqual(event({ kind: "json", data: 1 }));
      break;
    }
    await server.closed;
  });
});

describe("an event stream ends with a DecodeError", () => {
  it.each([
    ["a line", "data: ", "x"],
    ["an event", "", `data: ${"x".repeat(999)}\n`],
  ])("at %s without end", async (_, first, again) => {
    await using server = await serveStream((response) => {
      response.write(first);
      const piece = again.repeat(65_536 / again.length);
      const more = (): void => {
        while (!response.destroyed) {
          if (!response.write(piece)) {
            response.once("drain", more);
            return;
          }
        }
      };
      more();
    });
    const { stream, held } = await openAnswer(eventStreamAnswer, server.url);
    const failing = all(stream);
    await expect(failing).rejects.toBeInstanceOf(DecodeError);
    await expect(failing).rejects.toThrow(
      `a line or event is longer than ${longestItem} characters, not what`,
    );
    expect(held()).toBe(false);
    await server.closed;
  });
});
