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

interface Printed {
  readonly width: number;
  readonly wanted: string;
}

const call = ["run(", list("[", ["one", "two"], "]"), ");"];

test.each<[string, Layout, Printed]>([
  ["a list that fits", call, { width: 16, wanted: "run([one, two]);" }],
  [
    "what follows a group counts",
    call,
    { width: 15, wanted: "run([\n  one,\n  two,\n]);" },
  ],
  [
    "a block that fits",
    block(["a: 1", "b: 2"], ";"),
    { width: 14, wanted: "{ a: 1; b: 2 }" },
  ],
  [
    "a block that does not",
    block(["a: 1", "b: 2"], ";"),
    { width: 13, wanted: "{\n  a: 1;\n  b: 2;\n}" },
  ],
  ["an empty block", block([], ","), { width: 80, wanted: "{}" }],
  [
    "a block that is broken anyway",
    brokenBlock(["a: 1"], ","),
    { width: 80, wanted: "{\n  a: 1,\n}" },
  ],
  [
    "a hard line breaks the groups around it",
    group("a", indent(line, "b", hardline, "c")),
    { width: 80, wanted: "a\n  b\n  c" },
  ],
  [
    "right of an equals sign",
    ["x =", assigned(list("[", ["one"], "]"))],
    { width: 5, wanted: "x = [\n  one,\n]" },
  ],
  [
    "right of an equals sign without room",
    ["xxxxx =", assigned("one")],
    { width: 7, wanted: "xxxxx =\n  one" },
  ],
  [
    "numbers fill lines",
    indent(hardline, fill(["1,", "2,", "3,"])),
    { width: 7, wanted: "\n  1, 2,\n  3," },
  ],
  [
    "the first choice that fits",
    choice("long", ["s", hardline, "t"], "u"),
    { width: 3, wanted: "s\nt" },
  ],
  [
    "the last choice",
    choice("longer", "longer", list("[", ["1"], "]")),
    { width: 2, wanted: "[\n  1,\n]" },
  ],
  [
    "lines stay whole",
    indent(hardline, wholeLines("/** long */\n"), "x"),
    { width: 4, wanted: "\n  /** long */\n  x" },
  ],
  [
    "no spaces at the end of a line",
    [indent("a ", hardline), hardline, "b"],
    { width: 80, wanted: "a\n\nb" },
  ],
])("%s", (_, layout, { width, wanted }) => {
  expect(printLayout(layout, width)).toBe(wanted);
});
