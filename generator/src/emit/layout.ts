export { printLayout } from "./print-layout.js";

/**
 * A document whose line breaks are not decided yet, after Wadler's "A prettier printer" and with the same commands as prettier's own.
 * Emitters describe the choice; `printLayout` makes it as prettier would, so that no formatter has to run.
 * A text never holds a line break, except in `wholeLines`.
 */
export type Layout = string | readonly Layout[] | Command;

export type Command =
  | { readonly kind: "line"; readonly flat: string; readonly hard: boolean }
  | { readonly kind: "indent"; readonly content: Layout }
  | {
      readonly kind: "group";
      readonly content: Layout;
      readonly broken: boolean;
    }
  | { readonly kind: "ifBreak"; readonly broken: Layout; readonly flat: Layout }
  | { readonly kind: "assigned"; readonly content: Layout }
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "choice"; readonly options: readonly Layout[] }
  | { readonly kind: "fill"; readonly items: readonly string[] };

/** A space, or a new line where its group does not fit. */
export const line: Layout = { kind: "line", flat: " ", hard: false };
/** Nothing, or a new line where its group does not fit. */
export const softline: Layout = { kind: "line", flat: "", hard: false };
/** Always a new line; breaks every group around it. */
export const hardline: Layout = { kind: "line", flat: "", hard: true };

/** Lines that stand as they are, whatever their width, each with its new line. */
export function wholeLines(text: string): Layout {
  return text === "" ? "" : { kind: "lines", text };
}

export function indent(...content: readonly Layout[]): Layout {
  return { kind: "indent", content };
}

/** On one line if it fits in what is left of it, else broken at all of its own `line`s. */
export function group(...content: readonly Layout[]): Layout {
  return { kind: "group", content, broken: hasHardline(content) };
}

/** Broken even where it would fit. */
export function brokenGroup(...content: readonly Layout[]): Layout {
  return { kind: "group", content, broken: true };
}

export function ifBreak(broken: Layout, flat: Layout = ""): Layout {
  return { kind: "ifBreak", broken, flat };
}

/** What stands right of `=`: after a space, or on the next line where not even its beginning fits. */
export function assigned(content: Layout): Layout {
  return { kind: "assigned", content };
}

/** The first that fits: on one line, or else as far as its first line break. The last, broken, where none does. */
export function choice(...options: readonly Layout[]): Layout {
  return { kind: "choice", options };
}

/** As many on a line as fit. */
export function fill(items: readonly string[]): Layout {
  return { kind: "fill", items };
}

export function join(separator: Layout, items: readonly Layout[]): Layout {
  const joined: Layout[] = [];
  for (const item of items) {
    if (joined.length > 0) joined.push(separator);
    joined.push(item);
  }
  return joined;
}

/** `open a, b close` on one line, or one item a line with a trailing comma. */
export function list(
  open: string,
  items: readonly Layout[],
  close: string,
): Layout {
  if (items.length === 0) return open + close;
  return group(listContent(open, items, close));
}

/** `list` without a group of its own: it breaks with the group around it. */
export function listContent(
  open: string,
  items: readonly Layout[],
  close: string,
): Layout {
  if (items.length === 0) return open + close;
  const separated = join([",", line], items);
  return [open, indent(softline, separated), ifBreak(","), softline, close];
}

/** `{ a; b }` on one line, or one item a line. */
export function block(items: readonly Layout[], separator: "," | ";"): Layout {
  if (items.length === 0) return "{}";
  const separated = join([separator, line], items);
  return group("{", indent(line, separated), ifBreak(separator), line, "}");
}

/** One item a line, each with its separator. */
export function brokenBlock(
  items: readonly Layout[],
  separator: "," | ";" | "",
): Layout {
  if (items.length === 0) return "{}";
  const lines = items.map((item) => [hardline, item, separator]);
  return brokenGroup("{", indent(lines), hardline, "}");
}

function hasHardline(layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isMany(layout)) return layout.some(hasHardline);
  switch (layout.kind) {
    case "line":
      return layout.hard;
    case "group":
      return layout.broken;
    case "ifBreak":
      return hasHardline(layout.broken);
    case "lines":
      return true;
    case "choice":
    case "fill":
      return false;
    default:
      return hasHardline(layout.content);
  }
}

export function isMany(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
