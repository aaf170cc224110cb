import { format } from "prettier";
import { expect, test } from "vitest";
import { emitPackage } from "../../src/emit/emit-package.js";
import { emitFirstTest } from "../../src/init/emit-first-test.js";
import { target } from "../emit/docs/target.js";
import { modelOf } from "../model/model-of.js";

/** The test file of a document with this after its head. */
async function firstTest(body: string): Promise<string> {
  const model = await modelOf(body);
  // Not every model can be emitted; one that init writes a test for can.
  emitPackage(model, target);
  const [file] = emitFirstTest(model, target, "example");
  expect(file?.path).toBe("test/example.test.ts");
  const text = file?.text ?? "";
  expect(await format(text, { parser: "typescript" })).toBe(text);
  return text;
}

const pet = `{ "200": { description: ok, content: { application/json: { schema: { type: object, required: [id, name], properties: { id: { type: integer, example: 7 }, name: { type: string, example: "Rex" } } } } } } }`;

test("a GET without input goes before all that needs more, and the document's example comes back", async () => {
  expect(
    await firstTest(`
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    login: { type: http, scheme: basic }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: ${pet}
  /pets/mine:
    get:
      operationId: getMyPet
      tags: [pets]
      security: [{ login: [], key: [] }]
      responses: ${pet}
`),
  ).toBe(`import { testTransport } from "@userapis/runtime/testing";
import type { AnswerTable } from "@userapis/runtime/testing";
import { expect, test } from "vitest";
import { Example } from "../src/index.js";
import * as operations from "../src/operations.js";

test("pets.getMyPet", async () => {
  const answers = {
    getMyPet: { status: 200, body: { id: 7, name: "Rex" } },
  } satisfies AnswerTable<typeof operations>;
  const transport = testTransport(operations, answers);
  const client = new Example({
    transport,
    baseUrl: "https://api.example.test",
    auth: {
      login: { username: "made-up", password: "made-up" },
      key: "made-up",
    },
  });

  const data = await client.pets.getMyPet();

  expect(data).toEqual(answers.getMyPet.body);
  expect(transport.requests).toMatchObject([
    { name: "getMyPet", method: "GET" },
  ]);
});
`);
});

test("an operation without a body in its answer, behind one whose answer is bytes", async () => {
  expect(
    await firstTest(`
paths:
  /picture:
    get:
      operationId: getPicture
      responses: { "200": { description: ok, content: { image/png: {} } } }
  /pets/{id}:
    delete:
      operationId: deletePet
      parameters: [{ name: id, in: path, required: true, schema: { type: string, example: rex } }]
      responses: { "204": { description: gone } }
`),
  ).toContain(`test("default.deletePet", async () => {
  const answers = {
    deletePet: { status: 204 },
  } satisfies AnswerTable<typeof operations>;
  const transport = testTransport(operations, answers);
  const client = new Example({
    transport,
    baseUrl: "https://api.example.test",
  });

  await client.default.deletePet({ id: "rex" });

  expect(transport.requests).toMatchObject([
    { name: "deletePet", method: "DELETE" },
  ]);
});
`);
});

test("not an operation that no client can call", async () => {
  expect(
    await firstTest(`
components:
  securitySchemes:
    login: { type: http, scheme: basic }
    token: { type: http, scheme: bearer }
paths:
  /a:
    get: { operationId: a, security: [{ gone: [] }], responses: { "204": { description: ok } } }
  /b:
    get: { operationId: b, security: [{ login: [], token: [] }], responses: { "204": { description: ok } } }
  /c/{id}:
    get:
      operationId: c
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      security: [{ gone: [] }, { token: [] }]
      responses: { "204": { description: ok } }
`),
  ).toMatch(/test\("default\.c"[^]*auth: \{ token: "made-up" \}/);
});

test("a document without operations", async () => {
  expect(await firstTest("paths: {}"))
    .toBe(`import { expect, test } from "vitest";
import { Example } from "../src/index.js";

test("Example", () => {
  const client = new Example({ baseUrl: "https://api.example.test" });

  expect(client).toBeInstanceOf(Example);
});
`);
});
