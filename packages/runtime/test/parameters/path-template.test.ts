import { describe, expect, it } from "vitest";
import {
  InputError,
  labelStyle,
  matrixStyle,
  serializePath,
  simpleStyle,
} from "../../src/index.js";
import { fillPath, safePathText } from "../../src/parameters/path-template.js";

const fill = (id: unknown) => serializePath("/users/{id}/keys", { id });

describe("a path value", () => {
  it.each([
    ["a/b?c#d", "/users/a%2Fb%3Fc%23d/keys"],
    ["../admin", "/users/..%2Fadmin/keys"],
    ["..\\admin", "/users/..%5Cadmin/keys"],
    ["...", "/users/.../keys"],
    ["a b+é%", "/users/a%20b%2B%C3%A9%25/keys"],
    ["!'()*", "/users/%21%27%28%29%2A/keys"],
    [7, "/users/7/keys"],
    [[1, 2], "/users/1,2/keys"],
    ["{id}", "/users/%7Bid%7D/keys"],
    ["$&", "/users/%24%26/keys"],
  ])("%j is encoded", (id, wanted) => {
    expect(fill(id)).toBe(wanted);
  });

  it.each([
    ["", "is empty"],
    [[], "is empty"],
    [{}, "is empty"],
    [null, "is missing"],
    [undefined, "is missing"],
    [".", "dot segment"],
    ["..", "dot segment"],
    ["%2e", "dot segment"],
    ["%2E%2e", "dot segment"],
    [".%2E", "dot segment"],
    ["\uDC00", "half of a surrogate pair"],
  ])("%j is refused", (id, message) => {
    expect(() => fill(id)).toThrow(InputError);
    expect(() => fill(id)).toThrow(message);
  });

  it("is refused where a style makes a dot segment of it", () => {
    const label = { name: "id", in: "path", style: labelStyle } as const;
    const fillLabel = () =>
      fillPath("/users/{id}", () => safePathText(label, ["."]));
    expect(fillLabel).toThrow(
      'path parameter "id" is a dot segment, which leaves the route',
    );
    expect(serializePath("/files/.{name}", { name: "env" })).toBe(
      "/files/.env",
    );
  });

  it("is not looked for on the prototype", () => {
    expect(() => serializePath("/{constructor}", {})).toThrow(
      'path parameter "constructor" is missing',
    );
  });

  /** An empty list in `labelStyle` is the segment `.`. */
  it.each([
    ["labelStyle", labelStyle, "is a dot segment"],
    ["matrixStyle", matrixStyle, "is empty"],
    ["simpleStyle", simpleStyle, "is empty"],
  ] as const)("is refused empty in %s", (_, style, message) => {
    const parameter = { name: "id", in: "path", style } as const;
    expect(() => safePathText(parameter, "")).toThrow("is empty");
    expect(() => safePathText(parameter, [])).toThrow(message);
  });
});
