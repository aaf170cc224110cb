import { expect, test } from "vitest";
import { markup, prose } from "../../../src/diff/report/html-markup.js";

test("text is escaped and made visible, markup and numbers are put in", () => {
  const inner = markup`<b>${1}</b>`;
  expect(
    markup`<a title="${`"'<&>`}">${"a\u202e\n<script>"}${inner}${[inner, inner]}</a>`
      .html,
  ).toBe(
    '<a title="&quot;&#39;&lt;&amp;&gt;">a\\u202e\\n&lt;script&gt;<b>1</b><b>1</b><b>1</b></a>',
  );
});

test.each([
  ["plain", "plain"],
  ["pass `page` or `<b>`", "pass <code>page</code> or <code>&lt;b&gt;</code>"],
  ["a lone ` stays", "a lone ` stays"],
])("code stands between backticks: %s", (text, html) => {
  expect(
    prose(text)
      .map((part) => part.html)
      .join(""),
  ).toBe(html);
});
