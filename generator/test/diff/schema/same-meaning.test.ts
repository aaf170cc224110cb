import { expect, test } from "vitest";
import { compareSchemas } from "./compare-schemas.js";

/** Two ways to write one schema. */
const rewrites = `
{ type: string, nullable: true } → { anyOf: [{ type: string }, { type: 'null' }] }
{ type: [string, 'null'] } → { oneOf: [{ type: 'null' }, { type: string }] }
{ type: string, nullable: true, enum: [a, b] } → { type: string, nullable: true, enum: [b, a, null] }
{ type: [string, integer] } → { anyOf: [{ type: integer }, { type: string }] }
{ type: [string, integer], maxLength: 5 } → { oneOf: [{ type: string, maxLength: 5 }, { type: integer }] }
{ const: a } → { enum: [a] }
{ enum: [a, b] } → { oneOf: [{ const: a, title: A }, { const: b }] }
{ type: string, enum: [a, b] } → { enum: [b, a] }
{ type: string } → { type: string, minLength: 0, pattern: '.*' }
{ type: array } → { type: array, items: {}, minItems: 0, uniqueItems: false }
{ type: object } → { type: object, additionalProperties: true, minProperties: 0, required: [] }
{ type: object } → { type: object, additionalProperties: {} }
{ properties: { a: { type: string } } } → { type: object, properties: { a: { type: string } } }
{ type: object, additionalProperties: false } → { type: object, unevaluatedProperties: false }
{ type: number, maximum: 5, exclusiveMaximum: true } → { type: number, exclusiveMaximum: 5 }
{ type: integer, exclusiveMinimum: 0 } → { type: integer, minimum: 1 }
{ type: integer } → { type: integer, multipleOf: 1 }
{ type: string, example: a } → { type: string, examples: [a] }
{ type: string } → { allOf: [{ type: string }] }
{ type: string, maxLength: 5 } → { allOf: [{ type: string }, { maxLength: 5 }] }
{ type: string, maxLength: 5 } → { anyOf: [{ type: string, maxLength: 5 }] }
{ type: object, required: [a], properties: { a: {}, b: {} } } → { allOf: [{ type: object, properties: { a: {} } }, { properties: { b: {} }, required: [a] }] }
{ anyOf: [{ type: string }, { type: integer }] } → { oneOf: [{ type: string }, { type: integer }] }
{ anyOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } → { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] }
{ type: string, format: byte } → { type: string, contentEncoding: base64 }
{ type: string, format: binary } → { type: string, contentMediaType: application/octet-stream }
{ type: string } → { type: string, format: password }
{ type: string } → { type: string, if: { minLength: 1 } }
{ type: string } → { type: string, then: { minLength: 1 } }
{ type: boolean } → { type: boolean, enum: [false, true] }
{ type: array } → { type: array, contains: { type: string }, minContains: 0 }
{ type: array } → { type: array, minContains: 2 }
{ type: array, prefixItems: [{ type: string }], items: false } → { type: array, prefixItems: [{ type: string }], maxItems: 1 }
{ type: object, required: [b] } → { type: object, required: [b], dependentRequired: { a: [b] } }
{ type: string, default: a } → { default: a, type: string }
`;

const components: readonly (readonly string[])[] = [
  [
    "S: { type: object, properties: { p: { type: string } } }",
    "S: { $ref: '#/components/schemas/T' }\nT: { type: object, properties: { p: { type: string } } }",
  ],
  [
    "S: { $ref: '#/components/schemas/T' }\nT: { type: object, properties: { p: { type: string } } }",
    "S: { allOf: [{ $ref: '#/components/schemas/Renamed' }] }\nRenamed: { type: object, properties: { p: { type: string } } }",
  ],
  [
    "S: { nullable: true, allOf: [{ $ref: '#/components/schemas/T' }] }\nT: { type: object }",
    "S: { anyOf: [{ $ref: '#/components/schemas/T' }, { type: 'null' }] }\nT: { type: object }",
  ],
  [
    "S: { $ref: '#/components/schemas/Node' }\nNode: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }",
    "S: { type: object, properties: { next: { $ref: '#/components/schemas/Link' } } }\nLink: { type: object, properties: { next: { $ref: '#/components/schemas/Link' } } }",
  ],
  [
    "S: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { type: object, required: [a] }\nB: { type: object, required: [b] }",
    "S: { oneOf: [{ type: object, required: [b] }, { type: object, required: [a] }] }",
  ],
];

const pairs = rewrites
  .trim()
  .split("\n")
  .map((line) => line.split(" → "));

test.each([...pairs, ...components])(
  "%s is the same as %s",
  async (...[base = "", revision = ""]) => {
    expect(await compareSchemas(base, revision)).toEqual([]);
    expect(await compareSchemas(revision, base)).toEqual([]);
  },
);
