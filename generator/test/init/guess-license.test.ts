import { expect, test } from "vitest";
import { guessLicense, licenseProblem } from "../../src/init/guess-license.js";

test.each([
  [{ identifier: "BSD-3-Clause", name: "some" }, "BSD-3-Clause"],
  [{ name: "Apache 2.0" }, "Apache-2.0"],
  [{ name: "Apache License, Version 2.0" }, "Apache-2.0"],
  [{ name: "Apache-2.0" }, "Apache-2.0"],
  [{ name: "MIT License" }, "MIT"],
  [{ identifier: "MIT OR Apache-2.0" }, "MIT OR Apache-2.0"],
  [{ name: "GPL-3.0-only" }, "GPL-3.0-only"],
  [{ identifier: "CC-BY-4.0" }, undefined],
  [{ identifier: "MIT AND CC-BY-4.0" }, undefined],
  [{ name: "CC0 1.0" }, undefined],
  [{ name: "Terms of service" }, undefined],
  [{ identifier: "not; one" }, undefined],
])("%j: %s", (license, wanted) => {
  expect(guessLicense({ license })).toBe(wanted);
});

test("a document without one", () => {
  expect(guessLicense({})).toBeUndefined();
});

test.each([
  "MIT",
  "(MIT OR Apache-2.0)",
  "UNLICENSED",
  "SEE LICENSE IN LICENSE",
])("%s is a licence", (license) => {
  expect(licenseProblem(license)).toBeUndefined();
});

test("free text is none", () => {
  expect(licenseProblem("do what you like!")).toContain("do what you like!");
});
