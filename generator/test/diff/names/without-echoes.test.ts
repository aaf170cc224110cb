import { expect, test } from "vitest";
import { diffSpecs } from "../../../src/diff/diff-specs.js";
import { pairOf } from "../pair-of.js";

function answering(schema: string, more = ""): string {
  return `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: x
          content: { application/json: { schema: ${schema} } }
        ${more}
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
`;
}

const inline = "{ type: object, properties: { name: { type: string } } }";
const reference = "{ $ref: '#/components/schemas/Pet' }";

async function idsBetween(base: string, revision: string): Promise<string[]> {
  const changes = diffSpecs(await pairOf(base, revision));
  return changes.map(({ id }) => id);
}

test("a schema that is written out is no change, though its type has a name of its own", async () => {
  expect(await idsBetween(answering(reference), answering(inline))).toEqual([]);
  expect(await idsBetween(answering(inline), answering(reference))).toEqual([]);
});

test("where the operation changed, the name is told", async () => {
  const more = '"404": { description: y }';
  const ids = await idsBetween(answering(inline), answering(reference, more));
  expect(ids.toSorted()).toEqual(["model-removed", "response-added-error"]);
});
