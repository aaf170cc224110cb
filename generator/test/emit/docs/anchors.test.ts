import { expect, it } from "vitest";
import { Anchors } from "../../../src/emit/docs/anchors.js";

it("gives GitHub's anchors, numbered where headings repeat", () => {
  const anchors = new Anchors();
  const headings = [
    "cloudsmith.user.self",
    "API of @userapis/x",
    "User",
    "User",
    "user_a-b",
  ];
  expect(headings.map((heading) => anchors.claim(heading))).toEqual([
    "cloudsmithuserself",
    "api-of-userapisx",
    "user",
    "user-1",
    "user_a-b",
  ]);
});
