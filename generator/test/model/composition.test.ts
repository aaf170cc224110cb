import { describe, expect, it } from "vitest";
import { printed, schemaOf, schemasOf } from "./model-of.js";

const A = "A: { type: object, properties: { a: { type: string } } }";
const B = "B: { type: object, properties: { b: { type: string } } }";
const REF_A = "{ $ref: '#/components/schemas/A' }";
const REF_B = "{ $ref: '#/components/schemas/B' }";

async function beside(schema: string): Promise<string | undefined> {
  const models = await schemasOf(`${A}\n${B}\nIt: ${schema}`);
  return models.find((line) => line.startsWith("It = "))?.slice(5);
}

describe("allOf", () => {
  it.each([
    [
      "one reference is that reference",
      `{ allOf: [${REF_A}], description: x }`,
      "A",
    ],
    [
      "parts that only constrain fold into the whole",
      `{ allOf: [${REF_A}, { description: x, minProperties: 1 }] }`,
      "A",
    ],
    [
      "inline objects become one",
      "{ allOf: [{ properties: { x: { type: string } } }, { required: [x], properties: { y: { type: integer } } }] }",
      "{ x: string, y?: integer }",
    ],
    [
      "nested inline objects too",
      "{ allOf: [{ allOf: [{ properties: { x: { type: string } } }] }, { properties: { y: { type: integer } } }] }",
      "{ x?: string, y?: integer }",
    ],
    [
      "a reference and an object intersect",
      `{ allOf: [${REF_A}, { properties: { x: { type: string } } }] }`,
      "(A and { x?: string })",
    ],
    [
      "own properties are a part",
      `{ allOf: [${REF_A}], properties: { x: { type: string } } }`,
      "(A and { x?: string })",
    ],
    [
      "two references intersect",
      `{ allOf: [${REF_A}, ${REF_B}] }`,
      "(A and B)",
    ],
    ["the same reference twice is one", `{ allOf: [${REF_A}, ${REF_A}] }`, "A"],
    [
      "what is only required is restated as declared",
      `{ allOf: [${REF_A}, { required: [a] }] }`,
      "(A and { a: string })",
    ],
    [
      "what is required and declared nowhere is left out",
      `{ allOf: [${REF_A}], required: [zzz] }`,
      "A",
    ],
    [
      "a type beside it adds nothing",
      `{ type: object, allOf: [${REF_A}] }`,
      "A",
    ],
    [
      "scalars with constraints stay scalars",
      "{ allOf: [{ type: string }, { maxLength: 3 }] }",
      "string",
    ],
    [
      "an enum says more than its type",
      "{ allOf: [{ type: string }, { enum: [x] }] }",
      'open "x"',
    ],
    [
      "a property in two parts has to satisfy both",
      "{ allOf: [{ properties: { x: { type: string } } }, { properties: { x: { enum: [y] } } }] }",
      '{ x?: open "y" }',
    ],
    [
      "what no value satisfies is never",
      "{ allOf: [{ type: string }, { type: integer }] }",
      "never",
    ],
    [
      "an empty enum says nothing",
      `{ type: string, enum: [], allOf: [${REF_A}] }`,
      "A",
    ],
    [
      "nothing but a type is that type",
      "{ type: string, allOf: [{ description: x }] }",
      "string",
    ],
  ])("%s", async (_, schema, wanted) => {
    expect(await beside(schema)).toBe(wanted);
  });
});

describe("oneOf and anyOf", () => {
  it.each([
    ["a union of one is that one", `{ oneOf: [${REF_A}] }`, "A"],
    ["references", `{ anyOf: [${REF_A}, ${REF_B}] }`, "(A or B)"],
    [
      "the same reference twice counts once",
      `{ anyOf: [${REF_A}, ${REF_A}] }`,
      "A",
    ],
    [
      "properties beside it",
      `{ oneOf: [${REF_A}, ${REF_B}], properties: { x: { type: string } } }`,
      "((A or B) and { x?: string })",
    ],
    [
      "members that only require fold into the whole",
      "{ properties: { x: { type: string }, y: { type: string } }, anyOf: [{ required: [x] }, { required: [y] }] }",
      "{ x?: string, y?: string }",
    ],
    [
      "members that only constrain fold too",
      "{ type: string, anyOf: [{ pattern: ^a }, { minLength: 3 }] }",
      "string",
    ],
    [
      "members take the type around them",
      "{ type: string, anyOf: [{ format: date }, { enum: [never] }] }",
      '(string:date or open "never")',
    ],
    [
      "both at once",
      `{ oneOf: [${REF_A}, ${REF_B}], anyOf: [{ type: object, properties: { x: { type: string } } }, { type: object, properties: { y: { type: string } } }] }`,
      "((A or B) and ({ x?: string } or { y?: string }))",
    ],
  ])("%s", async (_, schema, wanted) => {
    expect(await beside(schema)).toBe(wanted);
  });
});

describe("a union of constants", () => {
  it("is an enum, with what its values mean", async () => {
    const schema = await schemaOf(
      "{ description: State., oneOf: [{ const: a, description: First. }, { const: b, title: b }, { type: 'null' }] }",
    );
    expect(schema).toMatchObject({
      kind: "enum",
      values: ["a", "b"],
      open: true,
      nullable: true,
      description: 'State.\n\n- `"a"`: First.',
    });
  });

  it("has a name as a property", async () => {
    expect(
      await schemasOf(
        "User: { properties: { level: { type: [integer, 'null'], oneOf: [{ const: 1 }, { const: 2 }] } } }",
      ),
    ).toEqual(["User = { level?: User level }", "UserLevel = open 1 2 | null"]);
  });
});

describe("$ref with siblings", () => {
  it("keeps prose and constraints", async () => {
    const schema = await schemaOf(
      "{ properties: { a: { $ref: '#/components/schemas/It', description: Other, deprecated: true } } }",
    );
    const property =
      schema.kind === "object" ? schema.properties[0] : undefined;
    expect(property?.schema).toMatchObject({
      kind: "reference",
      model: "It",
      description: "Other",
      deprecated: true,
      source: { pointer: "/components/schemas/It/properties/a" },
    });
  });

  it("applies them in 3.1", async () => {
    expect(
      await beside(
        "{ $ref: '#/components/schemas/A', properties: { x: { type: string } }, required: [a] }",
      ),
    ).toBe("(A and { x?: string, a: string })");
  });

  it("ignores those that shape a type in 3.0", async () => {
    const models = await schemasOf(
      `${A}\nIt: { $ref: '#/components/schemas/A', properties: { x: { type: string } } }`,
      "3.0.3",
    );
    expect(models[1]).toBe("It = A");
  });
});

describe("discriminators", () => {
  const cat =
    "Cat: { required: [kind], properties: { kind: { type: string } } }";
  const dog =
    "Dog: { required: [kind], properties: { kind: { type: string } } }";
  const members =
    "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";
  const petOf = async (discriminator: string, animals = [cat, dog]) => {
    const models = await schemasOf(
      `${animals.join("\n")}\nPet: { ${members}, discriminator: ${discriminator} }`,
    );
    return models.at(-1);
  };

  it.each([
    [
      "names of the schemas where nothing maps",
      "{ propertyName: kind }",
      "Cat Dog",
    ],
    [
      "references",
      "{ propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }",
      "cat dog",
    ],
    [
      "names of schemas",
      "{ propertyName: kind, mapping: { cat: Cat, dog: Dog } }",
      "cat dog",
    ],
    [
      "several for one",
      "{ propertyName: kind, mapping: { c1: Cat, c2: Cat } }",
      "c1|c2 Dog",
    ],
  ])("%s", async (_, discriminator, wanted) => {
    expect(await petOf(discriminator)).toBe(
      `Pet = (Cat or Dog by kind ${wanted})`,
    );
  });

  it("takes a member's own literal before its name", async () => {
    const own =
      "Cat: { required: [kind], properties: { kind: { const: feline } } }";
    expect(await petOf("{ propertyName: kind }", [own, dog])).toBe(
      "Pet = (Cat or Dog by kind feline Dog)",
    );
  });

  it("takes the literals of an inline member", async () => {
    expect(
      await printed(
        "{ oneOf: [{ properties: { t: { enum: [a] } } }, { properties: { t: { const: b } } }], discriminator: { propertyName: t } }",
      ),
    ).toBe('({ t?: closed "a" } or { t?: "b" } by t a b)');
  });

  it("tells schemas apart that extend one with a discriminator, but not those that are extended in turn", async () => {
    expect(
      await schemasOf(`
Pet: { required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }
Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { hunts: { type: boolean } } }] }
Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
Hound: { allOf: [{ $ref: '#/components/schemas/Dog' }] }`),
    ).toEqual([
      "Pet = { kind: string }",
      'Cat = (Pet and { kind: "cat", hunts?: boolean })',
      "Dog = Pet",
      "Hound = Dog",
    ]);
  });
});

describe("open and closed enums", () => {
  it("closes what tells members of a union apart, and nothing else", async () => {
    expect(
      await schemasOf(`
Kind: { enum: [cat, lion] }
Cat: { required: [kind, size], properties: { kind: { $ref: '#/components/schemas/Kind' }, size: { enum: [small] }, mood: { enum: [good] }, colour: { enum: [red, black] } } }
Dog: { required: [kind], properties: { kind: { enum: [dog] } } }
Fish: { required: [kind], properties: { kind: { enum: [fish] } } }
Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }`),
    ).toEqual([
      'Kind = closed "cat" "lion"',
      'Cat = { kind: Kind, size: closed "small", mood?: open "good", colour?: Cat colour }',
      'CatColour = open "red" "black"',
      'Dog = { kind: closed "dog" }',
      'Fish = { kind: open "fish" }',
      "Pet = (Cat or Dog by kind cat|lion dog)",
    ]);
  });
});
