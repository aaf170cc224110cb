import { expect, test } from "vitest";
import { findJsonError } from "../../src/spec/find-json-error.js";

test.each([
  ["", 0, "a value", "the end of the file"],
  ['{"a": 1,}', 8, "a property name in double quotes", "`}`"],
  ["{a: 1}", 1, "a property name in double quotes or `}`", "`a`"],
  ['{"a" 1}', 5, "a `:`", "`1`"],
  ['{"a": 1 "b": 2}', 8, "a `,` or `}`", "a string that is not valid"],
  ["[1, 2", 5, "a `,` or `]`", "the end of the file"],
  ["[1,]", 3, "a value", "`]`"],
  ["[01]", 1, "a value", "`01`"],
  ['["a\nb"]', 1, "a value", "a string that is not valid"],
  ["{} {}", 3, "the end of the file", "`{`"],
  ["// a\n{}", 0, "a value", "`/`"],
  ["[1}", 2, "a `,` or `]`", "`}`"],
])("%j", (...[text, offset, expected, found]) => {
  expect(findJsonError(text)).toEqual({ offset, expected, found });
});

test.each(['{"a": [1, -2.5e+3, "\\u00e9\\n", {}, [], null]}', " true "])(
  "%j is right",
  (text) => {
    expect(findJsonError(text)).toBeUndefined();
  },
);
