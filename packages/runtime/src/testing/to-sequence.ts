import { parseMediaType } from "../media-type.js";
import { messageText } from "./message-text.js";

type Frame = (item: unknown) => string;

/** JSON lines, JSON text sequences (RFC 7464) and server-sent events (HTML standard, section 9.2). */
const frames: ReadonlyMap<string, Frame> = new Map([
  ["text/event-stream", eventText],
  [
    "application/json-seq",
    (item: unknown) => `\u001E${JSON.stringify(item)}\n`,
  ],
  ...["jsonl", "jsonlines", "x-jsonlines", "ndjson", "x-ndjson"].map(
    (name) => [`application/${name}`, lineText] as const,
  ),
]);

export function isSequenceType(type: string): boolean {
  return frames.has(parseMediaType(type).essence);
}

/** Each item as one event, or one line. Items are taken as they are asked for. */
export function toSequence(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  type: string,
): ReadableStream<Uint8Array> {
  const frame = frames.get(parseMediaType(type).essence) ?? lineText;
  const encoder = new TextEncoder();
  const iterator = framed();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return(undefined);
    },
  });

  async function* framed(): AsyncGenerator<string, undefined> {
    for await (const item of items) yield frame(item);
  }
}

function lineText(item: unknown): string {
  return `${JSON.stringify(item)}\n`;
}

function eventText(item: unknown): string {
  const fields = new Map<string, unknown>(
    typeof item === "object" && item !== null ? Object.entries(item) : [],
  );
  const named = ["event", "id", "retry"].flatMap((name) => {
    const value = fields.get(name);
    const isText = typeof value === "string" || typeof value === "number";
    return isText ? [`${name}: ${value}\n`] : [];
  });
  const data = messageText(item).split("\n");
  return `${[...named, ...data.map((text) => `data: ${text}\n`)].join("")}\n`;
}
