import { expect, test } from "vitest";
import { diffSpecs } from "../../../src/diff/diff-specs.js";
import { applyTypeJudgements } from "../../../src/diff/types/apply-type-judgements.js";
import { defaultTarget } from "../../../src/diff/types/default-target.js";
import { emittedSurface } from "../../../src/diff/types/emitted-surface.js";
import { judgeTypes } from "../../../src/diff/types/judge-types.js";
import { pairOf } from "../pair-of.js";
import { judged } from "./judged.js";

function pets(pet: string): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 200: { description: Good, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: ${pet}
`;
}

async function applied(base: string, revision: string): Promise<string[]> {
  const pair = await pairOf(pets(base), pets(revision));
  const changes = applyTypeJudgements(diffSpecs(pair), await judged(pair));
  return changes.map(({ id, wire, types }) => `${id} ${wire} ${types}`);
}

test("a change that the compiler finds compatible is none to the types", async () => {
  expect(
    await applied(
      "{ type: object, properties: { age: { type: integer } } }",
      "{ type: object, properties: { age: { type: number } } }",
    ),
  ).toEqual(["schema-type-widened breaking none"]);
});

test("a change stays what it is where the compiler agrees", async () => {
  expect(
    await applied(
      "{ type: object, properties: { age: { type: integer } } }",
      "{ type: object, properties: { age: { type: [integer, 'null'] } } }",
    ),
  ).toEqual(["schema-nullable-added breaking call"]);
});

test("the only change of a place is as bad as the compiler finds the place", async () => {
  expect(
    await applied(
      "{ type: object, properties: { kind: { const: a } }, required: [kind] }",
      "{ type: object, properties: { kind: { const: b } }, required: [kind] }",
    ),
  ).toEqual(["schema-values-replaced breaking call"]);
});

const pet =
  "{ type: object, properties: { id: { type: string, format: int64 } } }";

/** The same document by a generator that writes other types. */
async function upgraded(
  replace: (models: string) => string,
): Promise<ReturnType<typeof applyTypeJudgements>> {
  const { base } = await pairOf(pets(pet), pets(pet));
  const surface = emittedSurface(base, defaultTarget("Pets"));
  const files = new Map(
    [...surface.files].map(([path, text]) => [path, replace(text)]),
  );
  const other = { label: "other", files };
  return applyTypeJudgements([], await judgeTypes(surface, other));
}

test("what no change explains is one of its own, at the type that it lies in", async () => {
  const found = await upgraded((text) =>
    text.replace("id?: string;", "id?: bigint;"),
  );
  expect(found).toMatchObject([
    {
      id: "compiled-type-changed",
      direction: "response",
      wire: "safe",
      types: "call",
      usedBy: ["GET /pets/{id}"],
      base: { file: "base.yaml", pointer: "/components/schemas/Pet", line: 11 },
      revision: { file: "src/models.ts", line: 3 },
    },
  ]);
  expect(found[0]?.message).toBe(
    "the types of `Pet` are not what they were: " +
      "Type 'New.Pet' is not assignable to type 'Old.Pet'. " +
      "Types of property 'id' are incompatible. " +
      "Type 'bigint' is not assignable to type 'string'.",
  );
});

test("a method and a type that are gone by their names", async () => {
  const found = await upgraded((text) =>
    text
      .replaceAll(/\bPet\b/g, "Animal")
      .replace(/^ {2}getPet\(/m, "  readPet("),
  );
  expect(
    found.map(({ id, types, message }) => `${id} ${types}: ${message}`),
  ).toEqual([
    "compiled-name-removed call: GET /pets/{id} is gone under its name: Property 'getPet' does not exist on type 'default'.",
    "compiled-name-removed import: `Pet` is gone under its name: Namespace 'New' has no exported member 'Pet'.",
  ]);
});

test("the fingerprint is the same on every run, and another for another thing", async () => {
  const once = await upgraded((text) =>
    text.replace("id?: string;", "id?: bigint;"),
  );
  const again = await upgraded((text) =>
    text.replace("id?: string;", "id?: symbol;"),
  );
  const other = await upgraded((text) => text.replaceAll(/\bPet\b/g, "Animal"));
  expect(once[0]?.fingerprint).toMatch(/^[0-9a-f]{12}$/);
  expect(again[0]?.fingerprint).toBe(once[0]?.fingerprint);
  expect(other[0]?.fingerprint).not.toBe(once[0]?.fingerprint);
});
