import { describe, expect, it } from "vitest";
import { printed, schemaOf, schemasOf } from "./model-of.js";

describe("types", () => {
  it.each([
    ["{ type: string, format: date-time }", "string:date-time"],
    ["{ type: integer, format: int64 }", "integer:int64"],
    ["{ type: number }", "number"],
    ["{ type: boolean }", "boolean"],
    ["{ type: 'null' }", "null"],
    ["{}", "unknown"],
    ["true", "unknown"],
    ["false", "never"],
    ["{ not: {} }", "never"],
    ["{ type: [string, integer] }", "(string or integer)"],
    ["{ type: [string, integer, 'null'] }", "(string or integer) | null"],
    ["{ type: string, format: binary }", "binary"],
    ["{ type: string, format: byte }", "string:byte"],
    ["{ type: string, contentMediaType: image/png }", "binary"],
    [
      "{ type: string, contentMediaType: image/png, contentEncoding: base64 }",
      "string",
    ],
    ["{ type: string, contentMediaType: application/json }", "string"],
  ])("%s is %s", async (schema, wanted) => {
    expect(await printed(schema)).toBe(wanted);
  });
});

describe("a missing type", () => {
  it.each([
    ["{ properties: { a: { type: string } } }", "{ a?: string }"],
    ["{ required: [a] }", "{ a: unknown }"],
    ["{ additionalProperties: { type: string } }", "{ *: string }"],
    ["{ items: { type: string } }", "[string]"],
    ["{ minLength: 1 }", "string"],
    ["{ maximum: 1 }", "number"],
    ["{ format: int32 }", "integer:int32"],
    ["{ format: uuid }", "string:uuid"],
  ])("%s is %s", async (schema, wanted) => {
    expect(await printed(schema)).toBe(wanted);
  });
});

describe("null", () => {
  it.each([
    ["3.0.3", "{ type: string, nullable: true }", "string | null"],
    [
      "3.0.3",
      "{ type: string, nullable: true, enum: [a, null] }",
      'open "a" | null',
    ],
    ["3.1.0", "{ type: [string, 'null'] }", "string | null"],
    ["3.1.0", "{ enum: [a, null] }", 'open "a" | null'],
    ["3.1.0", "{ enum: [null] }", "null"],
    ["3.1.0", "{ const: null }", "null"],
    [
      "3.1.0",
      "{ oneOf: [{ type: string }, { type: 'null' }] }",
      "string | null",
    ],
    [
      "3.1.0",
      "{ anyOf: [{ type: string }, { const: null }] }",
      "string | null",
    ],
    [
      "3.1.0",
      "{ type: [object, 'null'], properties: { a: { type: string } } }",
      "{ a?: string } | null",
    ],
    [
      "3.1.0",
      "{ type: [array, 'null'], items: { type: string } }",
      "[string] | null",
    ],
  ] as const)("in %s: %s is %s", async (version, schema, wanted) => {
    expect(await printed(schema, version)).toBe(wanted);
  });

  it.each([
    [
      "3.0.3",
      "{ allOf: [{ $ref: '#/components/schemas/A' }], nullable: true }",
    ],
    ["3.0.3", "{ $ref: '#/components/schemas/A', nullable: true }"],
    [
      "3.0.3",
      "{ allOf: [{ $ref: '#/components/schemas/A' }, { nullable: true }] }",
    ],
    [
      "3.1.0",
      "{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }",
    ],
  ] as const)("beside a reference in %s: %s", async (version, schema) => {
    const models = await schemasOf(
      `A: { type: object }\nB: ${schema}`,
      version,
    );
    expect(models).toEqual(["A = {  }", "B = A | null"]);
  });
});

describe("enums and constants", () => {
  it.each([
    ["{ type: string, enum: [a, b, a] }", 'open "a" "b"'],
    ["{ enum: [1, 2.5] }", "open 1 2.5"],
    ["{ type: boolean, enum: [true] }", "closed true"],
    ["{ type: string, enum: [1.5, true] }", 'open "1.5" "true"'],
    [
      "{ enum: ['*', 'user:read-write', 'google-oauth2'] }",
      'open "*" "user:read-write" "google-oauth2"',
    ],
    ["{ enum: [a, 1, true] }", 'open "a" 1 true'],
    ["{ enum: [{ a: 1 }, [2]] }", '({"a":1} or [2])'],
    ["{ const: a }", '"a"'],
    ["{ const: { a: [1] } }", '{"a":[1]}'],
    ["{ type: array, items: { type: string }, enum: [a, b] }", "[string]"],
  ])("%s is %s", async (schema, wanted) => {
    expect(await printed(schema)).toBe(wanted);
  });
});

describe("lists and tuples", () => {
  it.each([
    ["{ type: array }", "[unknown]"],
    ["{ type: array, items: { type: array, items: {} } }", "[[unknown]]"],
    [
      "{ type: array, prefixItems: [{ type: string }, { type: integer }] }",
      "<string?, integer?, ...unknown>",
    ],
    [
      "{ prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2 }",
      "<string, integer>",
    ],
    [
      "{ prefixItems: [{ type: string }], items: { type: integer }, minItems: 1 }",
      "<string, ...integer>",
    ],
    ["{ prefixItems: [{ type: string }], maxItems: 1 }", "<string?>"],
    [
      "{ type: array, items: [{ type: string }, { type: integer }], additionalItems: false }",
      "<string?, integer?>",
    ],
  ])("%s is %s", async (schema, wanted) => {
    expect(await printed(schema)).toBe(wanted);
  });
});

describe("objects", () => {
  it.each([
    ["{ type: object }", "{  }"],
    ["{ type: object, additionalProperties: true }", "{ *: true }"],
    ["{ type: object, additionalProperties: {} }", "{ *: true }"],
    ["{ type: object, additionalProperties: false }", "{ *: false }"],
    [
      "{ type: object, required: [a, b], properties: { a: { type: string } } }",
      "{ a: string, b: unknown }",
    ],
    [
      "{ type: object, required: [a], additionalProperties: { type: string } }",
      "{ a: string, *: string }",
    ],
    ["{ patternProperties: { '^x': { type: string } } }", "{ *: string }"],
    [
      "{ patternProperties: { '^x': { type: string } }, additionalProperties: { type: integer } }",
      "{ *: (string or integer) }",
    ],
    [
      "{ patternProperties: { '^x': { type: string } }, additionalProperties: false }",
      "{ *: string }",
    ],
    [
      "{ properties: { a: { type: string, readOnly: true }, b: { type: string, writeOnly: true } } }",
      "{ readOnly a?: string, writeOnly b?: string }",
    ],
    [
      "{ properties: { __proto__: { type: string }, constructor: { type: integer } } }",
      "{ __proto__?: string, constructor?: integer }",
    ],
    ["{ properties: { a: true, b: false } }", "{ a?: unknown, b?: never }"],
  ])("%s is %s", async (schema, wanted) => {
    expect(await printed(schema)).toBe(wanted);
  });

  it("takes readOnly from the schema that a property refers to", async () => {
    expect(
      await schemasOf(`
Id: { type: string, readOnly: true }
User: { properties: { id: { $ref: '#/components/schemas/Id' } } }`),
    ).toEqual(["Id = string", "User = { readOnly id?: Id }"]);
  });
});

describe("what does not shape the type", () => {
  it("is kept", async () => {
    const schema = await schemaOf(
      `{ type: string, title: T, description: D, deprecated: true, default: d, examples: [e, f], x-secret: true, minLength: 2, pattern: ^a, not: { const: b } }`,
    );
    expect(schema).toEqual({
      kind: "string",
      format: undefined,
      nullable: false,
      title: "T",
      description: "D",
      deprecated: true,
      default: "d",
      example: "e",
      secret: true,
      constraints: { minLength: 2, pattern: "^a", not: { const: "b" } },
      source: { file: "api.yaml", pointer: "/components/schemas/It" },
    });
  });

  it("gives the exclusive bounds of 3.0 as those of 3.1", async () => {
    const { constraints } = await schemaOf(
      "{ type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false }",
      "3.0.3",
    );
    expect(constraints).toEqual({ exclusiveMinimum: 1, maximum: 5 });
  });
});
