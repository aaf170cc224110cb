import { describe, expect, test } from "vitest";
import type { Direction } from "../../../src/diff/change-draft.js";
import { catalogue } from "../../../src/diff/catalogue/catalogue.js";
import { compareSchemas } from "./compare-schemas.js";
import { schemaChanges } from "../../../src/diff/catalogue/schema-changes.js";
import { shapeChanges } from "../../../src/diff/catalogue/shape-changes.js";
import { schemaCases } from "./schema-cases.js";
import { wholeCases } from "./whole-cases.js";

/** Where a schema can stand in another. */
const positions: { readonly [position: string]: (schema: string) => string } = {
  "the schema itself": (schema) => schema,
  "a property": (schema) => `{ type: object, properties: { p: ${schema} } }`,
  "the items": (schema) => `{ type: array, items: ${schema} }`,
  "an item in front": (schema) => `{ type: array, prefixItems: [${schema}] }`,
  "other properties": (schema) =>
    `{ type: object, additionalProperties: ${schema} }`,
  "a named pattern": (schema) =>
    `{ type: object, patternProperties: { '^p': ${schema} } }`,
  "a part of allOf": (schema) => `{ allOf: [${schema}, { description: d }] }`,
  "a component": (schema) =>
    `S: { type: object, properties: { p: { $ref: '#/components/schemas/T' } } }\nT: ${schema}`,
};

describe.each(Object.entries(positions))("%s", (_, at) => {
  test.each(schemaCases)("$id: $base → $revision", async (one) => {
    const { id, request, response } = one;
    const base = at(one.base);
    const revision = at(one.revision);
    expect(await verdicts(base, revision, "request")).toEqual([
      `${id} ${request}`,
    ]);
    expect(await verdicts(base, revision, "response")).toEqual([
      `${id} ${response}`,
    ]);
  });
});

async function verdicts(
  base: string,
  revision: string,
  direction: Direction,
): Promise<readonly string[]> {
  const changes = await compareSchemas(base, revision, [direction]);
  return changes.map(({ id, wire }) => `${id} ${wire}`);
}

test.each(schemaCases)(
  "the way back from $id: $base → $revision",
  async ({ id, base, revision }) => {
    const changes = await compareSchemas(revision, base);
    const wanted = catalogue.get(id)?.mirror;
    expect(changes.map((change) => change.id)).toEqual([wanted]);
  },
);

test.each(schemaCases)(
  "no change: $base, $revision",
  async ({ base, revision }) => {
    expect(await compareSchemas(base, base)).toEqual([]);
    expect(await compareSchemas(revision, revision)).toEqual([]);
  },
);

test.each(wholeCases)(
  "$id in a $direction",
  async ({ id, base, revision, direction, wire }) => {
    expect(await verdicts(base, revision, direction)).toContain(
      `${id} ${wire}`,
    );
    const wanted = catalogue.get(id)?.mirror;
    const back = await compareSchemas(revision, base, [direction]);
    expect(back.map((change) => change.id)).toContain(wanted);
  },
);

describe("the catalogue", () => {
  const entries = [...schemaChanges, ...shapeChanges];

  test("has a case for every id of a schema, in every direction", () => {
    const tried = new Set([
      ...schemaCases.flatMap(({ id }) => [`${id} request`, `${id} response`]),
      ...wholeCases.map(({ id, direction }) => `${id} ${direction}`),
    ]);
    const wanted = entries.flatMap(({ id, verdicts: { none, ...by } }) =>
      none === undefined ? Object.keys(by).map((one) => `${id} ${one}`) : id,
    );
    const known = new Set(schemaCases.map(({ id }) => id));
    expect(wanted.filter((one) => !tried.has(one) && !known.has(one))).toEqual(
      [],
    );
  });

  test("has every id and every mirror once", () => {
    const ids = entries.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect(entries.map(({ mirror }) => mirror).sort()).toEqual(ids);
  });
});
