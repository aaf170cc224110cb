import { expect, test } from "vitest";
import { joinPointer, parsePointer } from "../../src/spec/json-pointer.js";

test("segments are escaped and come back as they were", () => {
  const pointer = joinPointer("/paths", "/users/{id}~draft", "get", 0);

  expect(pointer).toBe("/paths/~1users~1{id}~0draft/get/0");
  expect(parsePointer(pointer)).toEqual([
    "paths",
    "/users/{id}~draft",
    "get",
    "0",
  ]);
});

test("an escaped tilde before a one is not a slash", () => {
  expect(parsePointer(joinPointer("", "~1"))).toEqual(["~1"]);
});

test("the whole document has no segments, the empty key has one", () => {
  expect(parsePointer("")).toEqual([]);
  expect(parsePointer("/")).toEqual([""]);
});
