import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { prose } from "../../../src/emit/docs/prose.js";

const cases: readonly [what: string, given: string, want: string][] = [
  ["plain text", "Page number, from 1.", "Page number, from 1."],
  [
    "code, links and emphasis",
    "Use `id`, [here](https://x.y/a_b), **now** and *fast*.",
    "Use `id`, [here](https://x.y/a_b), **now** and _fast_.",
  ],
  [
    "names with underscores",
    "slug_perm, _id and __proto__",
    "slug_perm, \\_id and \\_\\_proto\\_\\_",
  ],
  ["stars that mean themselves", "2 * 3 * 4", "2 \\* 3 \\* 4"],
  [
    "HTML as text",
    "<script>alert(1)</script> <!-- x -->",
    "\\<script>alert(1)\\</script> \\<!-- x -->",
  ],
  [
    "simple HTML as Markdown",
    '<p>An <code>id</code>.</p><ul><li>a</li><li><a href="https://x.y">b</a></li></ul>',
    "An `id`.\n\n- a\n- [b](https://x.y)",
  ],
  [
    "links that lead nowhere as text",
    "[Connect](/docs/connect), [x](javascript:alert(1))",
    "Connect, \\[x\\](javascript:alert(1))",
  ],
  [
    "an address template as code",
    "See https://{host}/v1.",
    "See `https://{host}/v1`.",
  ],
  [
    "signs at the start of a line",
    "a\n# b\n- c\n1. d\n> e\n+f",
    "a\n\n**b**\n\n- c\n\n1. d\n\n> e\n\n\\+f",
  ],
  ["headings in bold", "## Notes\ntext", "**Notes**\n\ntext"],
  ["bullets, one sort", "* a\n* b\n  more\n\n* c", "- a\n- b more\n- c"],
  [
    "lists within lists",
    "1. a\n   - b\n   - c\n2. d",
    "1. a\n   - b\n   - c\n2. d",
  ],
  [
    "code blocks that no formatter opens",
    "```json\n{ a:1 }\n```",
    "```text\n{ a:1 }\n```",
  ],
  [
    "tables as they were",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```text\n| a | b |\n|---|---|\n| 1 | 2 |\n```",
  ],
  ["quotes", "> a\n> b", "> a\n> b"],
  ["blank lines and trailing spaces", "a  \n\n\n\nb\t ", "a\n\nb"],
  ["nothing", " \n", ""],
];

describe("prose keeps", () => {
  it.each(cases)("%s", async (_, given, want) => {
    const printed = prose(given);
    expect(printed).toBe(want);
    const page = `# A\n\n${printed}${printed === "" ? "" : "\n\n"}end\n`;
    expect(await format(page, { parser: "markdown" })).toBe(page);
  });
});

const pieces = [
  "*",
  "**",
  "_",
  "__",
  "`",
  "```",
  "~~~",
  "[",
  "](",
  "](https://x.y)",
  "![",
  "<",
  "<b>",
  "<!--",
  "-->",
  "<li>",
  "&",
  "&amp;",
  "&#60;",
  "\\",
  "|",
  "|---|",
  "$",
  "# ",
  "- ",
  "* ",
  "1. ",
  "> ",
  "===",
  "---",
  "{{",
  "}}",
  "http://a.b/c_d",
  "mailto:a@b",
  "\n",
  "\n\n",
  "\n    ",
  " ",
  " ",
  "word",
  "snake_case",
  "é",
  "中文",
  "🙂",
  "foo.",
  "[^1]: ",
  "[x]: y",
];

/** Always the same sequence (Numerical Recipes' generator). */
function* randomIndexes(below: number): Generator<number, never> {
  for (let state = 7; ;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

describe("prose of anything", () => {
  it("is what prettier prints", async () => {
    const indexes = randomIndexes(pieces.length);
    const texts = Array.from({ length: 400 }, () =>
      prose(
        Array.from({ length: 9 }, () => pieces[indexes.next().value]).join(""),
      ),
    );
    const blocks = texts.map((text, index) =>
      `# ${index}\n\n${text}`.trimEnd(),
    );
    const page = `${blocks.join("\n\n")}\n`;
    expect(await format(page, { parser: "markdown" })).toBe(page);
  });
});
