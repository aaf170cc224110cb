import { describe, expect, it } from "vitest";
import {
  isJsonType,
  matchMediaType,
  parseMediaType,
} from "../src/media-type.js";

describe("parseMediaType", () => {
  it.each([
    ["Text/HTML", "text/html", {}],
    ["text/html; Charset=UTF-8 ;q", "text/html", { charset: "UTF-8" }],
    ['a/b; x="1;\\"2"; y=3', "a/b", { x: '1;"2', y: "3" }],
    ['a/b; x="open', "a/b", { x: "open" }],
    ["", "", {}],
  ])("%s", (text, essence, parameters) => {
    const type = parseMediaType(text);
    expect(type.essence).toBe(essence);
    expect(Object.fromEntries(type.parameters)).toEqual(parameters);
  });
});

describe("isJsonType", () => {
  it.each([
    ["application/json", true],
    ["application/problem+json; charset=utf-8", true],
    ["application/jsonl", false],
    ["application/json-seq", false],
    ["text/plain", false],
  ])("%s: %s", (type, wanted) => {
    expect(isJsonType(type)).toBe(wanted);
  });
});

describe("matchMediaType", () => {
  it("puts the closest first", () => {
    const actual = "application/json; v=1; charset=utf-8";
    const declared = [
      "*/*",
      "application/json; v=2",
      "application/*",
      "application/hal+json",
      "text/plain",
      "application/json",
      "application/json; v=1",
    ];
    const ordered = [...declared].sort(
      (a, b) => matchMediaType(b, actual) - matchMediaType(a, actual),
    );
    expect(ordered).toEqual([
      "application/json; v=1",
      "application/json",
      "application/hal+json",
      "application/*",
      "*/*",
      "application/json; v=2",
      "text/plain",
    ]);
    expect(matchMediaType("text/plain", actual)).toBe(0);
  });
});
