import { expect, test } from "vitest";
import type { SpecDocument } from "../../src/spec/spec-document.js";
import { loadTexts } from "./load-texts.js";

function positionIn(document: SpecDocument, pointer: string): string {
  const { file } = document;
  const { line, column } = document.positionOf({ file, pointer });
  return `${line}:${column}`;
}

test("of YAML: keys, items, aliases, flow and block", async () => {
  const document = await loadTexts({
    "api.yaml": `openapi: 3.1.0
tags:
  - name: a
  -   name: b
shared: &shared
  deep: 1
copy: *shared
"quoted key": {x: 1, 200: 2}
`,
  });

  expect(positionIn(document, "")).toBe("1:1");
  expect(positionIn(document, "/tags/1")).toBe("4:7");
  expect(positionIn(document, "/tags/1/name")).toBe("4:7");
  expect(positionIn(document, "/copy")).toBe("7:1");
  expect(positionIn(document, "/copy/deep")).toBe("6:3");
  expect(positionIn(document, "/quoted key/200")).toBe("8:22");
  expect(positionIn(document, "/quoted key/nothing/here")).toBe("8:1");
});

test("of JSON: escaped keys, braces in strings, every kind of value", async () => {
  const document = await loadTexts({
    "api.json": `{
  "openapi": "3.1.0", "a\\"}\\\\": [ {"b": "]}"}, -1.5e3 , null,
    [], {} , true],\r
  "é😀" :{ "z" : [[1, 2], [3]] }
}`,
  });

  expect(positionIn(document, "")).toBe("1:1");
  expect(positionIn(document, '/a"}\\')).toBe("2:23");
  expect(positionIn(document, '/a"}\\/0/b')).toBe("2:36");
  expect(positionIn(document, '/a"}\\/1')).toBe("2:48");
  expect(positionIn(document, '/a"}\\/4')).toBe("3:9");
  expect(positionIn(document, '/a"}\\/5')).toBe("3:14");
  expect(positionIn(document, "/é😀/z/1/0")).toBe("4:28");
  expect(positionIn(document, "/é😀/z/9")).toBe("4:12");
});

/** What the range of a place covers, and whether it is that place. */
function textIn(document: SpecDocument, pointer: string): string {
  const { file, text } = document.files[0] ?? { file: "", text: "" };
  const { line, column, endLine, endColumn, exact } = document.rangeOf({
    file,
    pointer,
  });
  const lines = text.split("\n").slice(line - 1, endLine);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? "").slice(column - 1);
  return (exact ? "" : "in: ") + lines.join("\n");
}

test("ranges of YAML leave out comments and blank lines after a value", async () => {
  const document = await loadTexts({
    "api.yaml": `# head
openapi: 3.1.0 # the version
info:
  title: "t" # a

  # before the version
  version: 1   

# before the tags
tags:
  - name: a

  # before b
  - {name: b, x: [1, 2]}   # flow
  -
  # no item
nothing:
text: |
  one
   two


# before folded
folded: plain
  text
empty: {}
é😀: [ # open
  1,
] # closed
`,
  });

  expect(textIn(document, "/openapi")).toBe("openapi: 3.1.0");
  expect(textIn(document, "/info/title")).toBe('title: "t"');
  expect(textIn(document, "/info")).toBe(
    'info:\n  title: "t" # a\n\n  # before the version\n  version: 1',
  );
  expect(textIn(document, "/tags/0")).toBe("name: a");
  expect(textIn(document, "/tags/1")).toBe("{name: b, x: [1, 2]}");
  expect(textIn(document, "/tags/1/x/1")).toBe("2");
  expect(textIn(document, "/tags/2")).toBe("");
  expect(textIn(document, "/nothing")).toBe("nothing:");
  expect(textIn(document, "/text")).toBe("text: |\n  one\n   two");
  expect(textIn(document, "/folded")).toBe("folded: plain\n  text");
  expect(textIn(document, "/empty")).toBe("empty: {}");
  expect(textIn(document, "/é😀")).toBe("é😀: [ # open\n  1,\n]");
  expect(textIn(document, "/info/contact/name")).toBe(
    `in: ${textIn(document, "/info")}`,
  );
  expect(textIn(document, "")).toMatch(/^# head[^]*\n\]$/);
});

test("ranges of YAML behind aliases and merge keys are those of what they stand for", async () => {
  const document = await loadTexts({
    "api.yaml": `openapi: 3.1.0
a: &a
  one: 1
  deep: {x: 1} # deep
b: &b {two: 2}
c:
  <<: [*a, *b]
  one: 3
d: {<<: *a}
e: *b # alias
`,
  });

  expect(textIn(document, "/c/one")).toBe("one: 3");
  expect(textIn(document, "/c/two")).toBe("two: 2");
  expect(textIn(document, "/d/deep/x")).toBe("x: 1");
  expect(textIn(document, "/d/two")).toBe("in: d: {<<: *a}");
  expect(textIn(document, "/e")).toBe("e: *b");
  expect(textIn(document, "/e/two")).toBe("two: 2");
});

test("ranges of JSON end with the value", async () => {
  const document = await loadTexts({
    "api.json": `{
  "openapi": "3.1.0" , "a\\"}\\\\": [ {"b": "]}"}, -1.5e3 , null ],\r
  "é😀" :{ "z" : [[1, 2], [3]\r
  ] , "t": true
  }
}
`,
  });

  expect(textIn(document, "/openapi")).toBe('"openapi": "3.1.0"');
  expect(textIn(document, '/a"}\\/0')).toBe('{"b": "]}"}');
  expect(textIn(document, '/a"}\\/1')).toBe("-1.5e3");
  expect(textIn(document, '/a"}\\/2')).toBe("null");
  expect(textIn(document, "/é😀/z")).toBe('"z" : [[1, 2], [3]\r\n  ]');
  expect(textIn(document, "/é😀/t")).toBe('"t": true');
  expect(textIn(document, "/é😀/z/9")).toBe('in: "z" : [[1, 2], [3]\r\n  ]');
  expect(textIn(document, "")).toMatch(/^\{[^]*\}$/);
});

test("ranges name the file they stand in", async () => {
  const document = await loadTexts({
    "api.yaml": "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: a.json}}}\n",
    "a.json": '{"type": "string"}',
  });

  expect(document.rangeOf({ file: "a.json", pointer: "/type" })).toEqual({
    file: "a.json",
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 18,
    exact: true,
  });
});
