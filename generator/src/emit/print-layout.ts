import type { Command, Layout } from "./layout.js";
import { isMany } from "./layout.js";
import { columnsOf } from "./text/columns.js";

/** The text of `layout`, lines at most `width` columns wide where it allows that; no spaces at the end of a line. */
export function printLayout(layout: Layout, width = 80): string {
  const printer: Printer = {
    width,
    stack: [{ indentation: 0, layout }],
    out: [],
    column: 0,
  };
  for (
    let next = printer.stack.pop();
    next !== undefined;
    next = printer.stack.pop()
  ) {
    const { indentation, layout: current } = next;
    if (typeof current === "string") write(printer, current);
    else if (isMany(current)) pushAll(printer.stack, current, indentation);
    else run(printer, current, indentation);
  }
  return printer.out.join("");
}

interface Printer {
  readonly width: number;
  /** What is to be printed, broken where it can be; last first. */
  readonly stack: Pending[];
  readonly out: string[];
  column: number;
}

interface Pending {
  readonly indentation: number;
  readonly layout: Layout;
}

function run(printer: Printer, command: Command, indentation: number): void {
  const { stack } = printer;
  switch (command.kind) {
    case "line":
      breakLine(printer, indentation);
      return;
    case "indent":
      stack.push({ indentation: indentation + 2, layout: command.content });
      return;
    case "ifBreak":
      stack.push({ indentation, layout: command.broken });
      return;
    case "group":
      if (!command.broken && fits(printer, [], command.content))
        writeFlat(printer, command.content);
      else stack.push({ indentation, layout: command.content });
      return;
    case "assigned":
      runAssigned(printer, command.content, indentation);
      return;
    case "choice":
      runChoice(printer, command.options, indentation);
      return;
    case "fill":
      runFill(printer, command.items, indentation);
      return;
    case "lines":
      runLines(printer, command.text, indentation);
      return;
  }
}

function runAssigned(
  printer: Printer,
  content: Layout,
  indentation: number,
): void {
  if (fits(printer, [content], " ")) {
    write(printer, " ");
    printer.stack.push({ indentation, layout: content });
    return;
  }
  breakLine(printer, indentation + 2);
  printer.stack.push({ indentation: indentation + 2, layout: content });
}

function runChoice(
  printer: Printer,
  options: readonly Layout[],
  indentation: number,
): void {
  const [first = ""] = options;
  if (fits(printer, [], first)) {
    writeFlat(printer, first);
    return;
  }
  const fitting = options.find((option) => fits(printer, [option]));
  const layout = fitting ?? options.at(-1) ?? first;
  printer.stack.push({ indentation, layout });
}

function runFill(
  printer: Printer,
  items: readonly string[],
  indentation: number,
): void {
  for (const [index, item] of items.entries()) {
    const room = printer.width - printer.column;
    if (index > 0 && 1 + columnsOf(item) <= room) write(printer, " ");
    else if (index > 0) breakLine(printer, indentation);
    write(printer, item);
  }
}

/** Widths don't matter here: the text ends with a new line. */
function runLines(printer: Printer, text: string, indentation: number): void {
  const start = "\n" + " ".repeat(indentation);
  printer.out.push(indentation === 0 ? text : text.replaceAll("\n", start));
  printer.column = indentation;
}

function write(printer: Printer, text: string): void {
  printer.out.push(text);
  printer.column += columnsOf(text);
}

/** `layout` on one line, whatever room there is. */
function writeFlat(printer: Printer, layout: Layout): void {
  if (typeof layout === "string") write(printer, layout);
  else if (isMany(layout)) for (const part of layout) writeFlat(printer, part);
  else writeFlat(printer, flatContent(layout));
}

function breakLine(printer: Printer, indentation: number): void {
  trimEnd(printer.out);
  printer.out.push("\n" + " ".repeat(indentation));
  printer.column = indentation;
}

function trimEnd(out: string[]): void {
  for (let last = out.at(-1); last !== undefined; last = out.at(-1)) {
    if (last !== "" && !last.endsWith(" ")) return;
    out.pop();
    const trimmed = last.replace(/ +$/, "");
    if (trimmed !== "") out.push(trimmed);
  }
}

function pushAll(
  stack: Pending[],
  layouts: readonly Layout[],
  indentation: number,
): void {
  for (let index = layouts.length - 1; index >= 0; index--) {
    const layout = layouts[index];
    if (layout !== undefined) stack.push({ indentation, layout });
  }
}

/** Whether `flat`, then `broken`, then what the printer has still to print, fits into the line up to the next line break that it may have. */
function fits(
  printer: Printer,
  broken: readonly Layout[],
  flat: Layout = "",
): boolean {
  let room = roomAfter(flat, printer.width - printer.column);
  if (room === "line break") return true;
  const rest = [...broken];
  let following = printer.stack.length;
  while (room >= 0) {
    const next = rest.pop() ?? printer.stack[--following]?.layout;
    if (next === undefined) return true;
    if (typeof next === "string") room -= columnsOf(next);
    else if (isMany(next)) pushReversed(rest, next);
    else {
      const head = brokenContent(next);
      if (head === undefined) return true;
      rest.push(head);
    }
  }
  return false;
}

function pushReversed(stack: Layout[], layouts: readonly Layout[]): void {
  for (let index = layouts.length - 1; index >= 0; index--)
    stack.push(layouts[index] ?? "");
}

/** Columns left once `layout` is printed on one line; less than zero once there are none. */
function roomAfter(layout: Layout, room: number): number | "line break" {
  if (typeof layout === "string") return room - columnsOf(layout);
  if (!isMany(layout))
    return isBreak(layout)
      ? "line break"
      : roomAfter(flatContent(layout), room);
  let left = room;
  for (const part of layout) {
    const after = roomAfter(part, left);
    if (after === "line break" || after < 0) return after;
    left = after;
  }
  return left;
}

function isBreak(command: Command): boolean {
  return command.kind === "lines" || (command.kind === "line" && command.hard);
}

/** What a command prints where nothing is broken. */
function flatContent(command: Command): Layout {
  switch (command.kind) {
    case "line":
    case "ifBreak":
      return command.flat;
    case "assigned":
      return [" ", command.content];
    case "choice":
      return command.options[0] ?? "";
    case "fill":
      return command.items.join(" ");
    case "lines":
      return command.text;
    default:
      return command.content;
  }
}

/** What a command prints first where it is broken; `undefined`: a new line. */
function brokenContent(command: Command): Layout | undefined {
  switch (command.kind) {
    case "line":
    case "lines":
    case "assigned":
      return undefined;
    case "ifBreak":
      return command.broken;
    case "choice":
      return command.options.at(-1) ?? "";
    case "fill":
      return command.items[0] ?? "";
    default:
      return command.content;
  }
}
