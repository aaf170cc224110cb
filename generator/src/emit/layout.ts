/**
 * A document whose line breaks are not decided yet, after Wadler's "A prettier printer" and with the same commands as prettier's own.
 * Emitters describe the choice; `printLayout` makes it as prettier would, so that no formatter has to run.
 */
export type Layout =
  | string
  | readonly Layout[]
  | { readonly kind: "line"; readonly flat: string; readonly hard: boolean }
  | { readonly kind: "indent"; readonly content: Layout }
  | {
      readonly kind: "group";
      readonly content: Layout;
      readonly broken: boolean;
    }
  | {
      readonly kind: "ifBreak";
      readonly broken: Layout;
      readonly flat: Layout;
    };

/** A space, or a new line where its group does not fit. */
export const line: Layout = { kind: "line", flat: " ", hard: false };
/** Nothing, or a new line where its group does not fit. */
export const softline: Layout = { kind: "line", flat: "", hard: false };
/** Always a new line; breaks every group around it. */
export const hardline: Layout = { kind: "line", flat: "", hard: true };

export function indent(...content: readonly Layout[]): Layout {
  return { kind: "indent", content };
}

/** On one line if it fits in what is left of it, else broken at all of its own `line`s. */
export function group(...content: readonly Layout[]): Layout {
  return { kind: "group", content, broken: hasHardline(content) };
}

export function ifBreak(broken: Layout, flat: Layout = ""): Layout {
  return { kind: "ifBreak", broken, flat };
}

export function join(separator: Layout, items: readonly Layout[]): Layout {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [separator, item],
  );
}

/** `open a, b close` on one line, or one item a line with a trailing comma. */
export function list(
  open: string,
  items: readonly Layout[],
  close: string,
): Layout {
  if (items.length === 0) return open + close;
  return group(
    open,
    indent(softline, join([",", line], items)),
    ifBreak(","),
    softline,
    close,
  );
}

function hasHardline(layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isMany(layout)) return layout.some(hasHardline);
  switch (layout.kind) {
    case "line":
      return layout.hard;
    case "indent":
      return hasHardline(layout.content);
    case "group":
      return layout.broken;
    case "ifBreak":
      return hasHardline(layout.broken);
  }
}

function isMany(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

interface Pending {
  readonly indentation: number;
  readonly flat: boolean;
  readonly layout: Layout;
}

/** The text of `layout`, lines at most `width` columns wide where it allows that; no spaces at the end of a line. */
export function printLayout(layout: Layout, width = 80): string {
  const stack: Pending[] = [{ indentation: 0, flat: false, layout }];
  const out: string[] = [];
  let column = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { indentation, flat, layout: current } = next;
    if (typeof current === "string") {
      out.push(current);
      column += columnsOf(current);
    } else if (isMany(current)) {
      pushAll(stack, next, current);
    } else if (current.kind === "line") {
      if (flat && !current.hard) {
        out.push(current.flat);
        column += current.flat.length;
      } else {
        trimEnd(out);
        out.push("\n" + " ".repeat(indentation));
        column = indentation;
      }
    } else if (current.kind === "indent") {
      stack.push({
        indentation: indentation + 2,
        flat,
        layout: current.content,
      });
    } else if (current.kind === "ifBreak") {
      stack.push({
        indentation,
        flat,
        layout: flat ? current.flat : current.broken,
      });
    } else {
      const whole: Pending = {
        indentation,
        flat: true,
        layout: current.content,
      };
      const fitting =
        !current.broken && (flat || fits(whole, width - column, stack));
      stack.push(
        fitting ? whole : { indentation, flat: false, layout: current.content },
      );
    }
  }
  return out.join("");
}

function pushAll(
  stack: Pending[],
  of: Pending,
  layouts: readonly Layout[],
): void {
  for (let index = layouts.length - 1; index >= 0; index--) {
    const layout = layouts[index];
    if (layout !== undefined)
      stack.push({ indentation: of.indentation, flat: of.flat, layout });
  }
}

/** Whether `first`, and what follows it up to the next possible line break, fits into `columns`. */
function fits(
  first: Pending,
  columns: number,
  following: readonly Pending[],
): boolean {
  const stack: Pending[] = [first];
  let rest = following.length;
  let left = columns;
  while (left >= 0) {
    let next = stack.pop();
    if (next === undefined) {
      rest -= 1;
      next = following[rest];
      if (next === undefined) return true;
    }
    const { layout, flat } = next;
    if (typeof layout === "string") {
      const newline = layout.indexOf("\n");
      if (newline >= 0) return left >= columnsOf(layout.slice(0, newline));
      left -= columnsOf(layout);
    } else if (isMany(layout)) pushAll(stack, next, layout);
    else if (layout.kind === "line") {
      if (!flat || layout.hard) return true;
      left -= layout.flat.length;
    } else if (layout.kind === "ifBreak")
      stack.push({ ...next, layout: flat ? layout.flat : layout.broken });
    else if (layout.kind === "group")
      stack.push({
        ...next,
        flat: flat && !layout.broken,
        layout: layout.content,
      });
    else stack.push({ ...next, layout: layout.content });
  }
  return false;
}

/** Columns a text takes after its last line break; East Asian wide characters count as one here, as code rarely holds them. */
function columnsOf(text: string): number {
  const newline = text.lastIndexOf("\n");
  return newline < 0 ? text.length : text.length - newline - 1;
}

function trimEnd(out: string[]): void {
  for (let last = out.pop(); last !== undefined; last = out.pop()) {
    const trimmed = last.replace(/[ \t]+$/, "");
    if (trimmed !== "") {
      out.push(trimmed);
      return;
    }
  }
}
