import { expect, test } from "vitest";
import type { ApiChange } from "../../../src/diff/api-change.js";
import { compareSchemas } from "./compare-schemas.js";

function lines(changes: readonly ApiChange[]): readonly string[] {
  return changes.map(
    ({ wire, direction, message }) => `${wire} ${direction ?? ""}: ${message}`,
  );
}

test("a schema that requests and answers share is one finding with the worse verdict", async () => {
  const changes = await compareSchemas(
    "{ type: object, properties: { name: { type: string } } }",
    "{ type: object, properties: { name: { type: integer } } }",
  );
  expect(lines(changes)).toEqual([
    "breaking both: the type of `S.name` is `integer`, was `string`",
  ]);
});

test("a schema that many places refer to is one finding", async () => {
  const changes = await compareSchemas(
    "S: { type: object, properties: { a: { $ref: '#/components/schemas/T' }, b: { $ref: '#/components/schemas/T' } } }\nT: { type: string, maxLength: 9 }",
    "S: { type: object, properties: { a: { $ref: '#/components/schemas/T' }, b: { $ref: '#/components/schemas/T' } } }\nT: { type: string, maxLength: 8 }",
  );
  expect(lines(changes)).toEqual([
    "breaking both: the greatest length of `T` is `8`, was `9`",
  ]);
});

test("a recursive schema ends, and is told once", async () => {
  const changes = await compareSchemas(
    "{ type: object, properties: { name: { type: string }, children: { type: array, items: { $ref: '#/components/schemas/S' } } } }",
    "{ type: object, required: [name], properties: { name: { type: string }, children: { type: array, items: { $ref: '#/components/schemas/S' } } } }",
  );
  expect(lines(changes)).toEqual(["breaking both: `S.name` is required"]);
});

test("a property that moves into an allOf and changes there", async () => {
  const changes = await compareSchemas(
    "{ type: object, properties: { a: { type: string, maxLength: 5 }, b: {} } }",
    "S: { allOf: [{ $ref: '#/components/schemas/T' }, { type: object, properties: { b: {} } }] }\nT: { type: object, properties: { a: { type: string, maxLength: 4 } } }",
  );
  expect(lines(changes)).toEqual([
    "breaking both: the greatest length of `T.a` is `4`, was `5`",
  ]);
});

test.each([
  [
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string, readOnly: true } } }",
    ["risky request: `S.id` is read-only"],
  ],
  [
    "{ type: object, required: [id], properties: { id: { type: string, readOnly: true } } }",
    "{ type: object, required: [id], properties: { id: { type: string } } }",
    ["breaking request: `S.id` is not read-only any more"],
  ],
  [
    "{ type: object, properties: { id: { type: string } } }",
    "{ type: object, properties: { id: { type: string, writeOnly: true } } }",
    ["risky response: `S.id` is write-only"],
  ],
  [
    "{ type: object, properties: { id: { type: string, readOnly: true } } }",
    "{ type: object, required: [id], properties: { id: { type: string, readOnly: true } } }",
    ["safe response: `S.id` is required"],
  ],
  [
    "{ type: object, properties: { id: { type: string, writeOnly: true, maxLength: 3 } } }",
    "{ type: object, properties: { id: { type: string, writeOnly: true, maxLength: 4 } } }",
    ["safe request: the greatest length of `S.id` is `4`, was `3`"],
  ],
])("%s → %s", async (base, revision, wanted) => {
  expect(lines(await compareSchemas(base, revision))).toEqual(wanted);
});

test.each([
  [
    "a property that was one of the others",
    "{ type: object, additionalProperties: { type: string } }",
    "{ type: object, properties: { count: { type: integer } }, additionalProperties: { type: string } }",
    [
      "breaking both: the type of `S.count` is `integer`, was `string`",
      "safe both: `S.count` is new",
    ],
  ],
  [
    "a property that a pattern was about",
    "{ type: object, patternProperties: { '^x-': { type: string } } }",
    "{ type: object, patternProperties: { '^x-': { type: string } }, properties: { x-a: { type: string, maxLength: 3 } } }",
    [
      "breaking both: the greatest length of `S.x-a` is `3`; there was none",
      "safe both: `S.x-a` is new",
    ],
  ],
  [
    "a property that is one of the others now",
    "{ type: object, properties: { a: { type: string } } }",
    "{ type: object, additionalProperties: { type: string } }",
    [
      "breaking both: the type of `S[key]` is narrower: `string`, was `any`",
      "risky both: `S.a` is gone",
    ],
  ],
])("%s", async (...[, base, revision, wanted]) => {
  expect(lines(await compareSchemas(base, revision))).toEqual(wanted);
});

test("a property that is only required is called by its name", async () => {
  const changes = await compareSchemas(
    "{ type: object, required: [a] }",
    "{ type: object, required: [a, zz] }",
  );
  expect(lines(changes)).toEqual(["breaking both: `S.zz` is required"]);
});

test("a keyword that a component lacks is missed there, not where it is referred to", async () => {
  const [change] = await compareSchemas(
    "S: { type: object, properties: { p: { $ref: '#/components/schemas/T' } } }\nT: { type: string, maxLength: 3 }",
    "S: { type: object, properties: { p: { $ref: '#/components/schemas/T' } } }\nT: { type: string }",
  );
  expect(change?.base.pointer).toBe("/components/schemas/T/maxLength");
  expect(change?.revision.pointer).toBe("/components/schemas/T");
});

test("a limit is found in the part that sets it", async () => {
  const [change] = await compareSchemas(
    "{ allOf: [{ type: integer, maximum: 10 }, { maximum: 5 }] }",
    "{ allOf: [{ type: integer, maximum: 10 }, { maximum: 8 }] }",
  );
  const pointer = "/components/schemas/S/allOf/1/maximum";
  expect([change?.base.pointer, change?.revision.pointer]).toEqual([
    pointer,
    pointer,
  ]);
});

const cat =
  "{ type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }";
const dog =
  "{ type: object, required: [kind], properties: { kind: { const: dog }, name: { type: string } } }";
const bird =
  "{ type: object, required: [kind], properties: { kind: { const: bird } } }";

test.each([
  [
    "a member that others cover is no news",
    "{ anyOf: [{ type: object }, { type: object, required: [b] }, { type: object, required: [c] }] }",
    "{ anyOf: [{ type: object }, { type: object, required: [b] }] }",
    ["safe both: `S(3)` is no alternative any more"],
  ],
  [
    "members are matched by their constants",
    `{ oneOf: [${cat}, ${dog}] }`,
    `{ oneOf: [${dog.replace("string", "integer")}, ${cat}] }`,
    ["breaking both: the type of `S.name` is `integer`, was `string`"],
  ],
  [
    "a member is added",
    `{ oneOf: [${cat}, ${dog}] }`,
    `{ oneOf: [${cat}, ${bird}, ${dog}] }`,
    ["breaking both: `S(2)` is a new alternative"],
  ],
  [
    "what becomes one of several that exclude each other",
    cat,
    `{ oneOf: [${cat}, ${dog}] }`,
    ["breaking both: `S` is one of several alternatives now"],
  ],
  [
    "a property beside a union is told once",
    `{ type: object, properties: { p: { type: string } }, oneOf: [{ required: [a] }, { required: [b] }] }`,
    `{ type: object, properties: { p: { type: integer } }, oneOf: [{ required: [a] }, { required: [b] }] }`,
    ["breaking both: the type of `S.p` is `integer`, was `string`"],
  ],
])("%s", async (...[, base, revision, wanted]) => {
  expect(lines(await compareSchemas(base, revision))).toEqual(wanted);
});

test("what becomes one of several that exclude each other is safe in requests", async () => {
  const changes = await compareSchemas(cat, `{ oneOf: [${cat}, ${dog}] }`, [
    "request",
  ]);
  expect(lines(changes)).toEqual([
    "safe request: `S` is one of several alternatives now",
  ]);
});

const plainMembers = [
  "{ type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }",
  "{ type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }",
];

test("without a mapping the names of components are on the wire", async () => {
  const pets = (first: string): string =>
    `S: { oneOf: [{ $ref: '#/components/schemas/${first}' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
${first}: ${plainMembers[0]}
Dog: ${plainMembers[1]}`;
  const changes = await compareSchemas(pets("Cat"), pets("Feline"));
  expect(lines(changes)).toEqual([
    "breaking both: an alternative of `S` has one more name: `Feline: #/components/schemas/Feline`",
    "breaking both: an alternative of `S` has lost a name: `Cat: #/components/schemas/Cat`",
  ]);
});

test("what extends a schema with a discriminator is compared with it", async () => {
  const pets = (own: string): string =>
    `S: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
Cat: { allOf: [{ $ref: '#/components/schemas/S' }, { type: object, properties: { lives: { type: ${own} } } }] }`;
  const changes = await compareSchemas(pets("integer"), pets("string"));
  expect(lines(changes)).toEqual([
    "breaking both: the type of `Cat.lives` is `string`, was `integer`",
  ]);
});

const union =
  "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";
const members = `Cat: ${cat}\nDog: ${dog}`;

test.each([
  [
    "discriminator: { propertyName: kind }",
    "discriminator: { propertyName: type }",
    [
      "breaking both: the alternatives of `S` are told apart by `type`, was `kind`",
    ],
  ],
  [
    "discriminator: { propertyName: kind }",
    "discriminator: { propertyName: kind, mapping: { Cat: '#/components/schemas/Cat' } }",
    [],
  ],
  [
    "discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }",
    "discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog, puss: Cat } }",
    [
      "breaking both: an alternative of `S` has one more name: `puss: #/components/schemas/Cat`",
    ],
  ],
])("%s → %s", async (base, revision, wanted) => {
  const changes = await compareSchemas(
    `S: { ${union}, ${base} }\n${members}`,
    `S: { ${union}, ${revision} }\n${members}`,
  );
  expect(lines(changes)).toEqual(wanted);
});
