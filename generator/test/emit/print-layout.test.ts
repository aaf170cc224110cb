import { expect, test } from "vitest";
import {
  assigned,
  block,
  brokenBlock,
  choice,
  fill,
  group,
  hardline,
  indent,
  line,
  list,
  printLayout,
  wholeLines,
} from "../../src/emit/layout.js";
import type { Layout } from "../../src/emit/layout.js";

const call = ["run(", list("[", ["one", "two"], "]"), ");"];

test.each<[string, Layout, number, string]>([
  ["a list that fits", call, 15, "run([one, two]);"],
  ["what follows a group counts", call, 14, "run([\n  one,\n  two,\n]);"],
  ["a block that fits", block(["a: 1", "b: 2"], ";"), 14, "{ a: 1; b: 2 }"],
  [
    "a block that does not",
    block(["a: 1", "b: 2"], ";"),
    13,
    "{\n  a: 1;\n  b: 2;\n}",
  ],
  ["an empty block", block([], ","), 80, "{}"],
  [
    "a block that is broken anyway",
    brokenBlock(["a: 1"], ","),
    80,
    "{\n  a: 1,\n}",
  ],
  [
    "a hard line breaks the groups around it",
    group("a", indent(line, "b", hardline, "c")),
    80,
    "a\n  b\n  c",
  ],
  [
    "right of an equals sign",
    ["x =", assigned(list("[", ["one"], "]"))],
    5,
    "x = [\n  one,\n]",
  ],
  [
    "right of an equals sign without room",
    ["xxxxx =", assigned("one")],
    7,
    "xxxxx =\n  one",
  ],
  [
    "numbers fill lines",
    indent(hardline, fill(["1,", "2,", "3,"])),
    7,
    "\n  1, 2,\n  3,",
  ],
  [
    "the first choice that fits",
    choice("long", ["s", hardline, "t"], "u"),
    3,
    "s\nt",
  ],
  [
    "the last choice",
    choice("longer", "longer", list("[", ["1"], "]")),
    2,
    "[\n  1,\n]",
  ],
  [
    "lines stay whole",
    indent(hardline, wholeLines(["/** long */"]), "x"),
    4,
    "\n  /** long */\n  x",
  ],
  [
    "no spaces at the end of a line",
    [indent("a ", hardline), hardline, "b"],
    80,
    "a\n\nb",
  ],
])("%s", (_, layout, width, wanted) => {
  expect(printLayout(layout, width)).toBe(wanted);
});
