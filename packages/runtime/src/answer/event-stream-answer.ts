import { jsonOrText } from "../json-or-text.js";
import type { JsonOrText } from "../json-or-text.js";
import type { AnswerKind, Reading } from "./answer-kind.js";
import { openItems } from "./item-stream.js";
import type { ItemReader, ItemStream } from "./item-stream.js";
import { refuseLong, textSplitter } from "./split-text.js";

/** What an event says beside its data (HTML standard, section 9.2.6). */
export interface EventFields {
  /** The event's type; `message` where the server names none. */
  readonly event: string;
  /** The last `id` that the stream has sent, with this event or before; for the header `Last-Event-ID` of a further call. */
  readonly id: string | undefined;
  /** The last `retry` that the stream has sent: milliseconds to wait before connecting again. */
  readonly retry: number | undefined;
}

/** A server-sent event: its data as JSON, unchecked against the document, or as text that is not JSON, such as the `[DONE]` of some servers. */
export type ServerSentEvent<Data> = EventFields & JsonOrText<Data>;

/** The events of an answer as they come. One that is not finished when the answer ends is left out. */
export type EventStream<Data> = ItemStream<ServerSentEvent<Data>>;

/** `text/event-stream` (HTML standard, section 9.2). */
export const eventStreamAnswer: AnswerKind = (response, reading) =>
  Promise.resolve(openItems(response, reading, eventReader(reading)));

function eventReader(reading: Reading): ItemReader<ServerSentEvent<unknown>> {
  const split = lineSplitter(reading);
  let data: string[] = [];
  let length = 0;
  let event = "";
  let id: string | undefined;
  let retry: number | undefined;

  function takeField(name: string, value: string): void {
    if (name === "data") {
      data.push(value);
      length += value.length + 1;
      refuseLong(reading, length, value);
    } else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value || undefined;
    else if (name === "retry" && /^\d+$/.test(value)) retry = Number(value);
  }

  return function* (text) {
    for (const line of text === undefined ? [] : split(text)) {
      if (line !== "") {
        takeField(...fieldOf(line));
        continue;
      }
      const fields = { event: event || "message", id, retry };
      const lines = data;
      [data, length, event] = [[], 0, ""];
      if (lines.length > 0)
        yield { ...fields, ...jsonOrText(lines.join("\n")) };
    }
  };
}

/** A line ends with CR LF, LF or CR; a CR ends it at once, since the LF may be long in coming. */
function lineSplitter(reading: Reading): (text: string) => readonly string[] {
  const split = textSplitter(reading, /\r\n|\r|\n/);
  let endsWithCr = false;
  return (text) => {
    if (text === "") return [];
    const lines = split(
      endsWithCr && text.startsWith("\n") ? text.slice(1) : text,
    );
    endsWithCr = text.endsWith("\r");
    return lines;
  };
}

/** `name: value`, less one space. A comment has the name `""`. */
function fieldOf(line: string): [name: string, value: string] {
  const [name = ""] = line.split(":", 1);
  return [name, line.slice(name.length + 1).replace(/^ /, "")];
}
