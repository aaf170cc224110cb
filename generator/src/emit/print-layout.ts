import type { Command, Layout } from "./layout.js";
import { isMany } from "./layout.js";
import { columnsOf } from "./text/columns.js";

/** The text of `layout`, lines at most `width` columns wide where it allows that; no spaces at the end of a line. */
export function printLayout(layout: Layout, width = 80): string {
  const printer: Printer = {
    width,
    stack: [{ indentation: 0, flat: false, layout }],
    out: [],
    column: 0,
  };
  for (
    let next = printer.stack.pop();
    next !== undefined;
    next = printer.stack.pop()
  ) {
    if (typeof next.layout === "string") write(printer, next.layout);
    else if (isMany(next.layout)) pushAll(printer.stack, next, next.layout);
    else run(printer, next, next.layout);
  }
  return printer.out.join("");
}

interface Printer {
  readonly width: number;
  readonly stack: Pending[];
  readonly out: string[];
  column: number;
}

interface Pending {
  readonly indentation: number;
  readonly flat: boolean;
  readonly layout: Layout;
}

function run(printer: Printer, from: Pending, command: Command): void {
  const { stack } = printer;
  const { indentation, flat } = from;
  switch (command.kind) {
    case "line":
      if (flat && !command.hard) write(printer, command.flat);
      else breakLine(printer, indentation);
      return;
    case "indent":
      stack.push({
        indentation: indentation + 2,
        flat,
        layout: command.content,
      });
      return;
    case "ifBreak":
      stack.push({ ...from, layout: flat ? command.flat : command.broken });
      return;
    case "group":
      stack.push({ ...from, ...groupMode(printer, from, command) });
      return;
    case "assigned":
      runAssigned(printer, from, command.content);
      return;
    case "choice":
      stack.push(chosen(printer, from, command.options));
      return;
    case "fill":
      runFill(printer, from, command.items);
      return;
  }
}

function groupMode(
  printer: Printer,
  from: Pending,
  { content, broken }: Extract<Command, { kind: "group" }>,
): Pick<Pending, "flat" | "layout"> {
  const flat =
    !broken &&
    (from.flat || fits(printer, { ...from, flat: true, layout: content }));
  return { flat, layout: content };
}

function runAssigned(printer: Printer, from: Pending, content: Layout): void {
  const spaced: Pending = { ...from, layout: [" ", content] };
  if (from.flat || fits(printer, spaced)) {
    printer.stack.push(spaced);
    return;
  }
  const indentation = from.indentation + 2;
  breakLine(printer, indentation);
  printer.stack.push({ ...from, indentation, layout: content });
}

function chosen(
  printer: Printer,
  from: Pending,
  options: readonly Layout[],
): Pending {
  const [first = ""] = options;
  const whole: Pending = { ...from, flat: true, layout: first };
  if (from.flat || fits(printer, whole)) return whole;
  const broken = options.map((layout): Pending => ({ ...from, layout }));
  return (
    broken.find((option) => fits(printer, option)) ?? broken.at(-1) ?? whole
  );
}

function runFill(
  printer: Printer,
  { indentation, flat }: Pending,
  items: readonly string[],
): void {
  for (const [index, item] of items.entries()) {
    const columns = columnsOf(item);
    if (index > 0) {
      if (flat || printer.column + 1 + columns <= printer.width)
        write(printer, " ");
      else breakLine(printer, indentation);
    }
    write(printer, item);
  }
}

function write(printer: Printer, text: string): void {
  printer.out.push(text);
  printer.column += columnsOf(text);
}

function breakLine(printer: Printer, indentation: number): void {
  trimEnd(printer.out);
  printer.out.push("\n" + " ".repeat(indentation));
  printer.column = indentation;
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

/** Whether `first`, and what follows it up to the next possible line break, fits into what is left of the line. */
function fits(printer: Printer, first: Pending): boolean {
  const stack: Pending[] = [first];
  let following = printer.stack.length;
  let left = printer.width - printer.column;
  while (left >= 0) {
    let next = stack.pop();
    if (next === undefined) {
      following -= 1;
      next = printer.stack[following];
      if (next === undefined) return true;
    }
    const { layout } = next;
    if (typeof layout === "string") left -= columnsOf(layout);
    else if (isMany(layout)) pushAll(stack, next, layout);
    else {
      const head = headOf(layout, next);
      if (head === "line break") return true;
      stack.push(head);
    }
  }
  return false;
}

/** What of `command` comes next on the line. */
function headOf(command: Command, from: Pending): Pending | "line break" {
  const { flat } = from;
  switch (command.kind) {
    case "line":
      return flat && !command.hard
        ? { ...from, layout: command.flat }
        : "line break";
    case "ifBreak":
      return { ...from, layout: flat ? command.flat : command.broken };
    case "group":
      return {
        ...from,
        flat: flat && !command.broken,
        layout: command.content,
      };
    case "assigned":
      return flat ? { ...from, layout: [" ", command.content] } : "line break";
    case "choice":
      return {
        ...from,
        layout: command.options.at(flat ? 0 : -1) ?? "",
      };
    case "fill":
      return { ...from, layout: command.items.join(" ") };
    case "indent":
      return { ...from, layout: command.content };
  }
}
