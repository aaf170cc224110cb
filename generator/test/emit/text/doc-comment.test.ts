import ts from "typescript";
import { expect, test } from "vitest";
import { printLayout } from "../../../src/emit/layout.js";
import { docComment } from "../../../src/emit/text/doc-comment.js";
import type { Prose } from "../../../src/emit/text/doc-comment.js";

test.each<[string, Prose, string]>([
  ["nothing", { paragraphs: [undefined, "", " \n "] }, ""],
  ["one line", { paragraphs: [" Who. "] }, "/** Who. */\n"],
  [
    "paragraphs and a tag",
    { paragraphs: ["One\ntwo\n\nthree\n", "Four"], tags: ["@deprecated"] },
    "/**\n * One\n * two\n *\n * three\n *\n * Four\n *\n * @deprecated\n */\n",
  ],
  [
    "only a tag",
    { paragraphs: [], tags: ["@deprecated"] },
    "/** @deprecated */\n",
  ],
  ["an end", { paragraphs: ["a */ b **/ c"] }, "/** a *\\/ b **\\/ c */\n"],
  [
    "line breaks",
    { paragraphs: ["a\r\nb\u2028c"] },
    "/**\n * a\n * b\n * c\n */\n",
  ],
  [
    "code",
    { paragraphs: ["Like:\n\n    x\n\ty"] },
    "/**\n * Like:\n *\n *     x\n * \ty\n */\n",
  ],
  ["control characters", { paragraphs: ["a\0b\u202ec"] }, "/** a b c */\n"],
  [
    "a default",
    { paragraphs: [], tags: ['@default "*/\n"'] },
    '/** @default "*\\/ " */\n',
  ],
])("%s", (_, prose, wanted) => {
  expect(printLayout(docComment(prose))).toBe(wanted);
});

test.each([
  "@deprecated",
  "Not @deprecated at all",
  "two lines\n@deprecated",
  "\t@deprecated @deprecated",
])("%j is no tag to TypeScript", (text) => {
  const comment = printLayout(docComment({ paragraphs: [text] }));
  const file = ts.createSourceFile(
    "x.ts",
    `${comment}interface X {}`,
    ts.ScriptTarget.ES2022,
    true,
  );
  const [statement] = file.statements;
  expect(statement && ts.getJSDocTags(statement)).toEqual([]);
});
