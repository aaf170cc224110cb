import type { TextStream } from "./terminal.js";

/** SGR codes (ECMA-48 §8.3.117): on and off. */
const styles = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
} as const;

export type Style = keyof typeof styles;

/** `text` in a style, or as it is where `stream` shows no colours. */
export function paint(
  stream: Pick<TextStream, "colors">,
  style: Style,
  text: string,
): string {
  if (!stream.colors) return text;
  const [on, off] = styles[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}
