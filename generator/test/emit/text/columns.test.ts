import { util } from "prettier";
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/emit/text/columns.js";

test.each([
  "plain",
  "",
  "é",
  "e\u0301",
  "日本語",
  "ｆｕｌｌ",
  "한국어",
  "👍🏽",
  "👨‍👩‍👧‍👦",
  "✔️",
  "✔",
  "©",
  "🇩🇪",
  "a\tb",
  "עברית",
  "㊗",
  "…",
  "𠀀",
])("%s is as wide as prettier thinks", (text) => {
  expect(columnsOf(text)).toBe(util.getStringWidth(text));
});
