import { describe, expect, test } from "vitest";
import { packageContext } from "../../../src/emit/package-context.js";
import { modelOf, operationsOf } from "../../model/model-of.js";
import { target } from "../docs/target.js";

/** The names for every operation of a document. */
async function secretsOf(document: string): Promise<string[][]> {
  const model = await modelOf(document);
  const { secrets } = packageContext(model, target);
  return operationsOf(model).map((operation) => secrets.of(operation));
}

async function secretsOfBody(schema: string, schemas = ""): Promise<string[]> {
  const [names = []] = await secretsOf(`
paths: { /a: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { "204": { description: ok } } } } }
components: { schemas: { ${schemas} } }
`);
  return names;
}

const secret = "{ type: string, x-secret: true }";

describe("the secret properties of an operation", () => {
  test("are those of its body and all of its answers, sorted", async () => {
    const json = (name: string) =>
      `content: { application/json: { schema: { type: object, properties: { id: { type: string }, ${name}: ${secret} } } } }`;
    const document = `
paths:
  /a:
    post:
      requestBody: { ${json("password")} }
      responses: { "200": { description: a, ${json("token")} }, default: { description: b, ${json("hint")} } }
    get: { responses: { "200": { description: a, ${json("token")} } } }
    delete: { responses: { "204": { description: a } } }
`;
    expect(await secretsOf(document)).toEqual([
      ["hint", "password", "token"],
      ["token"],
      [],
    ]);
  });

  test("are those of a socket's messages", async () => {
    const message = `{ type: object, properties: { key: ${secret} } }`;
    expect(
      await secretsOf(
        `paths: { /a: { get: { x-websocket: { message: ${message} }, responses: { "101": { description: a } } } } }`,
      ),
    ).toEqual([["key"]]);
  });

  test.each([
    [
      "within an object",
      `{ type: object, properties: { a: { type: object, properties: { b: ${secret} } } } }`,
      ["b"],
    ],
    [
      "within a list",
      `{ type: array, items: { type: object, properties: { b: ${secret} } } }`,
      ["b"],
    ],
    [
      "whose items are secret",
      `{ type: object, properties: { codes: { type: array, items: ${secret} } } }`,
      ["codes"],
    ],
    [
      "whose values are secret",
      `{ type: object, properties: { keys: { type: object, additionalProperties: ${secret} } } }`,
      ["keys"],
    ],
    [
      "of a union",
      `{ type: object, properties: { a: { oneOf: [${secret}, { type: integer }] } } }`,
      ["a"],
    ],
    [
      "of an allOf",
      `{ allOf: [{ type: object, properties: { a: ${secret} } }, { type: object, properties: { b: ${secret} } }] }`,
      ["a", "b"],
    ],
    [
      "whatever their names",
      `{ type: object, properties: { __proto__: ${secret} } }`,
      ["__proto__"],
    ],
  ])("are found %s", async (_, schema, names) => {
    expect(await secretsOfBody(schema)).toEqual(names);
  });

  test("are found behind references that lead in circles", async () => {
    const schemas = `
      A: { type: object, properties: { b: { $ref: "#/components/schemas/B" }, own: ${secret} } },
      B: { type: object, properties: { a: { $ref: "#/components/schemas/A" }, token: { $ref: "#/components/schemas/Token" } } },
      C: { type: object, properties: { c: { $ref: "#/components/schemas/C" }, token: { type: string } } },
      Token: ${secret}`;
    const of = (name: string) =>
      secretsOfBody(`{ $ref: "#/components/schemas/${name}" }`, schemas);
    expect(await of("A")).toEqual(["own", "token"]);
    expect(await of("B")).toEqual(["own", "token"]);
    expect(await of("C")).toEqual([]);
  });
});
