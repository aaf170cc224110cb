import { format } from "prettier";
import { expect, test } from "vitest";
import { emitPackage } from "../../../src/emit/emit-package.js";
import { buildModel } from "../../../src/model/build-model.js";
import { loadTexts } from "../../spec/load-texts.js";
import { target } from "./target.js";

function document(sdk: string, id: string): string {
  return `openapi: 3.1.0
info: { title: Example, version: "1"${sdk} }
paths:
  /users/{id}:
    put:
      operationId: ${id}
      x-evidence: { kind: documented, source: page, name: UserPut }
      tags: [user]
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
      responses: { "204": { description: Changed. } }
components:
  schemas:
    User:
      x-evidence: { kind: documented, source: page, name: InlineObject3 }
      type: object
      properties: { name: { type: string } }
`;
}

const ruby =
  ", x-source-sdk: { language: Ruby, package: example-api, class: 'ExampleApi::UserApi', exception: 'ExampleApi::ApiError', source: page }";

async function readme(text: string): Promise<string> {
  const model = buildModel(await loadTexts({ "api.yaml": text }));
  const files = emitPackage(model, target);
  const page = files.find(({ path }) => path === "README.md")?.text ?? "";
  expect(await format(page, { parser: "markdown" })).toBe(page);
  return page;
}

test("the README says how to move on from the SDK that the document names", async () => {
  expect(await readme(document(ruby, "user_update"))).toContain(`## Migrating

From \`example-api\` (Ruby), whose methods are those of \`ExampleApi::UserApi\`:

| \`ExampleApi::UserApi\` | \`Example\`                                                         |
| --------------------- | ----------------------------------------------------------------- |
| \`UserPut\`             | [\`example.user.update({ id, body })\`](./api.md#exampleuserupdate) |

What else is different:

- Arguments are the properties of one object, under the names that the API itself uses; the content of a request is \`body\`.
- Credentials are given to the client, not to a global configuration, and by the names of [their schemes](#authentication).
- In place of \`ExampleApi::ApiError\` a call throws an [\`ApiError\`](./api.md#errors); [\`result()\`](#errors) tells the same without throwing.

Models that have another name here:

| \`example-api\`   | \`@userapis/example\`     |
| --------------- | ----------------------- |
| \`InlineObject3\` | [\`User\`](./api.md#user) |
`);
});

test("and has no such section without one", async () => {
  expect(await readme(document("", "user_update"))).not.toContain(
    "## Migrating",
  );
});

test("a name that prettier measures otherwise makes a list", async () => {
  const strange = ruby.replace("ExampleApi::UserApi", "例|`Api");
  expect(await readme(document(strange, "user_update"))).toContain(
    "- `UserPut`: [`example.user.update({ id, body })`](./api.md#exampleuserupdate)",
  );
});

test.each([
  [
    "parameters: [{ name: page, in: query, schema: { type: integer } }, { name: x-trace, in: header, schema: { type: string } }]",
    "list({ page })",
  ],
  [
    "parameters: [{ name: a, in: query }, { name: b, in: query, deprecated: true }, { name: in, in: query }, { name: page-size, in: query }, { name: d, in: query }, { name: e, in: query }]",
    'list({ a, in: value, "page-size": value, d })',
  ],
  [
    "parameters: [{ name: page, in: query }, { name: id, in: query, required: true }]",
    "list({ id })",
  ],
  [
    "x-websocket: { message: {} }",
    "for await (const message of example.it.list())",
  ],
])("a call of an operation with %s", async (more, wanted) => {
  const text = await readme(`openapi: 3.1.0
info: { title: Example, version: "1"${ruby} }
paths:
  /list: { get: { operationId: list, tags: [it], ${more}, responses: { "200": { description: ok } } } }
`);
  expect(text).toContain(wanted);
});
