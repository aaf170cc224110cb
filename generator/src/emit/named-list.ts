import type { Layout } from "./layout.js";
import { group, ifBreak, indent, join, line } from "./layout.js";

/** `open { a, b } close` as prettier prints imports and exports: a single name never breaks. */
export function namedList(
  open: string,
  names: readonly string[],
  close: string,
): Layout {
  if (names.length === 1) return `${open}{ ${names.join("")} }${close}`;
  const separated = join([",", line], names);
  return group(
    open,
    "{",
    indent(line, separated),
    ifBreak(","),
    line,
    "}",
    close,
  );
}
