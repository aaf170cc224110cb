import type { AnswerKind, Reading } from "./answer-kind.js";
import { decodeFailure } from "./decode-failure.js";
import { openItems } from "./item-stream.js";
import type { ItemReader, ItemStream } from "./item-stream.js";
import { textSplitter } from "./split-text.js";

/** The values of an answer as they come, unchecked against the document. What is not JSON ends them with a `DecodeError`. */
export type JsonLines<Item> = ItemStream<Item>;

/** JSON lines (https://jsonlines.org), and JSON text sequences (RFC 7464), known by the record separator that they begin with. */
export const jsonLinesAnswer: AnswerKind = (response, reading) =>
  Promise.resolve(openItems(response, reading, jsonReader(reading)));

const recordSeparator = "\x1e";

function jsonReader(reading: Reading): ItemReader<unknown> {
  let separator = "";
  let split = (text: string): readonly string[] => [text];
  return function* (text) {
    if (text === "") return;
    if (separator === "") {
      separator = text?.startsWith(recordSeparator) ? recordSeparator : "\n";
      split = textSplitter(reading, separator);
    }
    // The end of the text ends the last line.
    for (const line of split(text ?? separator)) {
      if (line.trim() !== "") yield parseLine(reading, line, separator);
    }
  };
}

function parseLine(reading: Reading, line: string, separator: string): unknown {
  // A number, `true`, `false` or `null` shows by the white space behind it that it is whole (RFC 7464, section 2.4).
  if (separator === recordSeparator && /[\w.+-]$/.test(line)) {
    throw decodeFailure(reading, "a record is cut off", { text: line });
  }
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw decodeFailure(reading, "a line is not JSON", { text: line, cause });
  }
}
