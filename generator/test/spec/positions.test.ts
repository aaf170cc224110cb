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
