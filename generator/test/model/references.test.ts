import { describe, expect, it } from "vitest";
import { buildModel } from "../../src/model/build-model.js";
import { loadTexts } from "../spec/load-texts.js";
import { modelOf, schemasOf } from "./model-of.js";
import { printModels, printSchema } from "./print-model.js";

describe("recursion", () => {
  it.each([
    [
      "direct",
      "Node: { properties: { next: { $ref: '#/components/schemas/Node' } } }",
      ["Node = { next?: Node }"],
    ],
    [
      "mutual, through a list and allOf",
      `
A: { type: array, items: { $ref: '#/components/schemas/B' } }
B: { allOf: [{ $ref: '#/components/schemas/C' }, { properties: { a: { $ref: '#/components/schemas/A' } } }] }
C: { properties: { b: { $ref: '#/components/schemas/B' } } }`,
      ["A = [B]", "B = (C and { a?: A })", "C = { b?: B }"],
    ],
    [
      "an alias of itself",
      "A: { $ref: '#/components/schemas/A' }",
      ["A = unknown"],
    ],
    [
      "a circle of aliases",
      "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
      ["A = B", "B = unknown"],
    ],
    [
      "a union that is its own member",
      "A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/A' }] }",
      ["A = (string or never)"],
    ],
    [
      "an allOf that is its own part",
      "A: { allOf: [{ $ref: '#/components/schemas/A' }, { properties: { a: { type: string } } }] }",
      ["A = (unknown and { a?: string })"],
    ],
  ])("%s", async (_, schemas, wanted) => {
    expect(await schemasOf(schemas)).toEqual(wanted);
  });

  it("ends in a schema thousands of levels deep", async () => {
    const depth = 3000;
    const schema =
      '{"type":"object","properties":{"a":'.repeat(depth) +
      "{}" +
      "}}".repeat(depth);
    const document = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"Deep":${schema}}}}`;
    const model = buildModel(await loadTexts({ "api.json": document }));
    expect(model.models.length).toBeGreaterThan(depth / 50);
    expect(model.models.length).toBeLessThan(depth / 30);
  });
});

describe("references to other places", () => {
  it("names a part of a schema after its place, once for all that refer to it", async () => {
    expect(
      await schemasOf(`
User: { properties: { address: { properties: { city: { type: string } } }, tags: { type: array, items: { enum: [a, b] } } } }
Order: { properties: { to: { $ref: '#/components/schemas/User/properties/address' }, from: { $ref: '#/components/schemas/User/properties/address' } } }
Label: { $ref: '#/$defs/label' }`).then((lines) => lines.join("\n")),
    ).toMatchInlineSnapshot(`
      "User = { address?: { city?: string }, tags?: [User tags] }
      UserTags = open "a" "b"
      Order = { to?: User address, from?: User address }
      Label = unknown
      UserAddress = { city?: string }"
    `);
  });

  it("shares the model of a response with those who refer to it", async () => {
    const model = await modelOf(`
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200": { description: x, content: { application/json: { schema: { properties: { a: { type: string } } } } } }
  /b:
    get:
      operationId: getB
      responses:
        "200": { description: x, content: { application/json: { schema: { $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' } } } }
`);
    expect(printModels(model)).toEqual(["GetAResponse = { a?: string }"]);
  });

  it("follows references across files", async () => {
    const model = buildModel(
      await loadTexts({
        "api.yaml": `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    User: { $ref: schemas/user.yaml }
    Order: { properties: { total: { $ref: "schemas/money.yaml#/Money" }, by: { $ref: schemas/user.yaml } } }
`,
        "schemas/user.yaml": `
type: object
properties:
  friend: { $ref: user.yaml }
  money: { $ref: money.yaml#/Money }
`,
        "schemas/money.yaml": `
Money: { type: object, properties: { amount: { type: integer } } }
`,
      }),
    );
    expect(printModels(model)).toEqual([
      "User = { friend?: User, money?: Money }",
      "Order = { total?: Money, by?: User }",
      "Money = { amount?: integer }",
    ]);
    expect(
      model.models.map(({ source }) => `${source.file}#${source.pointer}`),
    ).toEqual([
      "schemas/user.yaml#",
      "api.yaml#/components/schemas/Order",
      "schemas/money.yaml#/Money",
    ]);
  });

  it("keeps an alias and what stands beside it", async () => {
    const model = await modelOf(`
paths: {}
components:
  schemas:
    A: { type: string }
    B: { $ref: '#/components/schemas/A', description: More. }
    C: { properties: { b: { $ref: '#/components/schemas/B' } } }
`);
    expect(
      model.models.map(({ schema }) => [
        printSchema(schema),
        schema.description,
      ]),
    ).toEqual([
      ["string", undefined],
      ["A", "More."],
      ["{ b?: B }", undefined],
    ]);
  });
});
