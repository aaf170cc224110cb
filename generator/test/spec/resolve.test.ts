import { expect, test } from "vitest";
import { isObject } from "../../src/spec/json-value.js";
import type { JsonObject } from "../../src/spec/spec-document.js";
import { loadTexts } from "./load-texts.js";

const document = await loadTexts({
  "api.json": JSON.stringify({
    openapi: "3.1.0",
    paths: { "/a/{b}~": { get: { summary: "Get" } } },
    components: {
      schemas: {
        User: {
          $id: "https://example.com/user",
          properties: { name: { type: "string" }, "": { const: "empty" } },
          $defs: { Part: { $anchor: "part", type: "integer" } },
        },
        Alias: { $ref: "#/components/schemas/User" },
        Wider: { $ref: "#/components/schemas/User", nullable: true },
        Described: { $ref: "#/components/schemas/User", description: "One" },
        "My Schema 100%": { type: "null" },
        Loop: { $ref: "#/components/schemas/Pool" },
        Pool: { $ref: "#/components/schemas/Loop" },
        Self: { $ref: "#/components/schemas/Self/properties/a" },
        List: { prefixItems: [{ type: "boolean" }] },
      },
    },
  }),
});

test.each([
  ["#", ""],
  ["#/components/schemas/User", "/components/schemas/User"],
  ["#/components/schemas/User/", "/components/schemas/User"],
  ["#/components/schemas/Alias", "/components/schemas/User"],
  ["#/components/schemas/Described", "/components/schemas/User"],
  ["#/components/schemas/Wider", "/components/schemas/Wider"],
  [
    "#/components/schemas/User/properties/",
    "/components/schemas/User/properties/",
  ],
  [
    "#/components/schemas/Alias/properties/name",
    "/components/schemas/User/properties/name",
  ],
  [
    "#/components/schemas/User/$defs/Part",
    "/components/schemas/User/$defs/Part",
  ],
  ["#part", "/components/schemas/User/$defs/Part"],
  ["https://example.com/user", "/components/schemas/User"],
  [
    "https://example.com/user#/properties/name",
    "/components/schemas/User/properties/name",
  ],
  [
    "#/components/schemas/My%20Schema%20100%25",
    "/components/schemas/My Schema 100%",
  ],
  ["#/components/schemas/My Schema 100%", "/components/schemas/My Schema 100%"],
  ["#/paths/~1a~1%7Bb%7D~0/get", "/paths/~1a~1{b}~0/get"],
  [
    "#/components/schemas/List/prefixItems/0",
    "/components/schemas/List/prefixItems/0",
  ],
  ["api.json#/components/schemas/User", "/components/schemas/User"],
])("%s leads to %s", (target, pointer) => {
  expect(document.resolve({ $ref: target })?.place).toEqual({
    file: "api.json",
    pointer,
  });
});

test.each([
  "#/components/schemas/Nobody",
  "#/components/schemas/Loop",
  "#/components/schemas/Self",
  "#/components/schemas/constructor",
  "#/components/schemas/List/prefixItems/01",
  "#nobody",
  "other.json",
  "https://example.com/nobody",
])("%s leads nowhere", (target) => {
  expect(document.resolve({ $ref: target })).toBeUndefined();
});

test("an object without a reference is not resolved", () => {
  expect(document.resolve({})).toBeUndefined();
  expect(document.resolve({ $ref: { type: "string" } })).toBeUndefined();
});

test("two references to one place give the same object", () => {
  const first = document.resolve({ $ref: "#/components/schemas/User" });
  const second = document.resolve({ $ref: "#/components/schemas/Alias" });

  expect(first?.value).toBe(second?.value);
});

test("a chain may be longer than the stack is deep", async () => {
  const length = 30_000;
  const schemas: JsonObject = { [`S${length}`]: { type: "string" } };
  for (let index = 0; index < length; index += 1)
    schemas[`S${index}`] = { $ref: `#/components/schemas/S${index + 1}` };
  const long = await loadTexts({
    "api.json": JSON.stringify({ openapi: "3.1.0", components: { schemas } }),
  });

  const end = long.resolve({ $ref: "#/components/schemas/S0" })?.value;
  expect(isObject(end) && end["type"]).toBe("string");
});
