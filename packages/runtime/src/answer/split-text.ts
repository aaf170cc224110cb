import type { Reading } from "./answer-kind.js";
import { decodeFailure } from "./decode-failure.js";

/** In UTF-16 code units. A server that never ends a line must not take the process its memory. */
export const longestItem = 16_777_216;

/** Cuts a text that comes in pieces at `separator`, and keeps what follows the last one. Throws a `DecodeError` where that grows too long. */
export function textSplitter(
  reading: Reading,
  separator: RegExp | string,
): (text: string) => readonly string[] {
  let rest = "";
  return (text) => {
    const parts = text.split(separator);
    // Only new text is searched, so that a long line in many pieces costs no more than its length.
    parts[0] = rest + (parts[0] ?? "");
    rest = parts.pop() ?? "";
    refuseLong(reading, rest.length, rest);
    return parts;
  };
}

export function refuseLong(
  reading: Reading,
  length: number,
  text: string,
): void {
  if (length <= longestItem) return;
  throw decodeFailure(
    reading,
    `a line or event is longer than ${longestItem} characters`,
    { text: text.slice(0, 1_000) },
  );
}
