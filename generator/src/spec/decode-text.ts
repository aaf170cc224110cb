import { isUtf8 } from "node:buffer";
import type { UnreadableText } from "./read-spec-text.js";
import { createPositionReader } from "./text-position.js";
import type { TextPosition } from "./text-position.js";

export type DecodedText =
  | { readonly kind: "text"; readonly text: string }
  | (UnreadableText & { readonly at: TextPosition });

/** Takes bytes for UTF-8, as the `TextDecoder` that is `fatal` (Encoding Standard, section 7.2), and says where they are not. A byte order mark is left out. */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  const content = withoutMark(Buffer.from(bytes));
  const text = content.toString("utf8");
  if (isUtf8(content)) return { kind: "text", text };
  const offset = findBadByte(content, text);
  const byte = content[Buffer.byteLength(text.slice(0, offset))] ?? 0;
  return {
    kind: "unreadable",
    rule: "file-not-text",
    message: `\`${name}\` is not UTF-8 text: the byte 0x${byte.toString(16).toUpperCase()} here belongs to no character.`,
    hint: `Save it as UTF-8; ${guessEncoding(content)}.`,
    at: createPositionReader(text)(offset),
  };
}

const mark = Buffer.from("\uFEFF");
const replacement = "\uFFFD";
const replacementBytes = Buffer.from(replacement);

function withoutMark(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, mark.length);
  return start.equals(mark) ? bytes.subarray(mark.length) : bytes;
}

/** Where the first replacement character stands in `text` that is none in `bytes`. */
function findBadByte(bytes: Buffer, text: string): number {
  let start = 0;
  let offset = 0;
  for (;;) {
    const next = text.indexOf(replacement, offset);
    if (next === -1) return offset;
    start += Buffer.byteLength(text.slice(offset, next));
    const found = bytes.subarray(start, start + replacementBytes.length);
    if (!found.equals(replacementBytes)) return next;
    start += replacementBytes.length;
    offset = next + replacement.length;
  }
}

function guessEncoding(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString("hex");
  return start === "fffe" || start === "feff"
    ? "it begins as UTF-16 does"
    : "it is probably Latin-1 or Windows-1252";
}
