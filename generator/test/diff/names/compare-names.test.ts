import { expect, test } from "vitest";
import { nameChanges } from "../../../src/diff/catalogue/name-changes.js";
import type { ChangeDraft } from "../../../src/diff/change-draft.js";
import type { SidePair } from "../../../src/diff/diff-side.js";
import { compareNames } from "../../../src/diff/names/compare-names.js";
import { labelOf } from "../../../src/diff/names/operation-match.js";
import type { OperationMatch } from "../../../src/diff/names/operation-match.js";
import { pairOf } from "../pair-of.js";

const head = 'openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\n';

interface Case {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  /** `id: old → new (operations)` */
  readonly wanted: readonly string[];
}

const good = "responses: { 204: { description: Good } }";
const answer = (schema: string) =>
  `responses: { 200: { description: Good, content: { application/json: { schema: ${schema} } } } }`;
const body = (schema: string) =>
  `requestBody: { content: { application/json: { schema: ${schema} } } }`;
const reference = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const pet =
  "{ type: object, properties: { id: { type: string }, age: { type: integer } } }";
const owner =
  "{ type: object, properties: { pets: { type: array, items: { type: string } } } }";

const cases: readonly Case[] = [
  {
    name: "identity",
    base: `paths: { /pets: { get: { operationId: listPets, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: `paths: { /pets: { get: { operationId: listPets, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    wanted: [],
  },
  {
    name: "operationId: method, function and types are one finding",
    base: `paths: { /pets: { get: { tags: [pets], operationId: pets_list, ${good} } } }`,
    revision: `paths: { /pets: { get: { tags: [pets], operationId: pets_all, ${good} } } }`,
    wanted: [
      "operation-method-renamed: client.pets.list → client.pets.all (GET /pets)",
    ],
  },
  {
    name: "an operation moves to another tag",
    base: `paths:\n  /pets: { get: { tags: [pets], operationId: list, ${good} }, post: { tags: [pets], operationId: add, ${good} } }`,
    revision: `paths:\n  /pets: { get: { tags: [pets], operationId: list, ${good} }, post: { tags: [shop], operationId: add, ${good} } }`,
    wanted: [
      "operation-method-renamed: client.pets.add → client.shop.add (POST /pets)",
    ],
  },
  {
    name: "a tag is renamed: one finding, not one for each operation",
    base: `paths:\n  /pets: { get: { tags: [pets], operationId: list, ${good} }, post: { tags: [pets], operationId: add, ${good} } }`,
    revision: `paths:\n  /pets: { get: { tags: [animals], operationId: list, ${good} }, post: { tags: [animals], operationId: add, ${good} } }`,
    wanted: [
      "tag-renamed: client.pets → client.animals (GET /pets, POST /pets)",
    ],
  },
  {
    name: "a tag and one of its methods are renamed",
    base: `paths:\n  /pets: { get: { tags: [pets], operationId: list, ${good} }, post: { tags: [pets], operationId: add, ${good} } }`,
    revision: `paths:\n  /pets: { get: { tags: [animals], operationId: list, ${good} }, post: { tags: [animals], operationId: put, ${good} } }`,
    wanted: [
      "tag-renamed: client.pets → client.animals (GET /pets, POST /pets)",
      "operation-method-renamed: client.animals.add → client.animals.put (POST /pets)",
    ],
  },
  {
    name: "the function alone, since another tag now has such a method",
    base: `paths:\n  /pets: { get: { tags: [pets], operationId: pets_list, ${good} } }`,
    revision: `paths:\n  /pets: { get: { tags: [pets], operationId: pets_list, ${good} } }\n  /shops: { get: { tags: [shops], operationId: shops_list, ${good} } }`,
    wanted: ["operation-function-renamed: list → petsList (GET /pets)"],
  },
  {
    name: "a renamed schema of the same shape, by who refers to it",
    base: `paths: { /pets: { get: { operationId: list, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: `paths: { /pets: { get: { operationId: list, ${answer(reference("Animal"))} } } }\ncomponents: { schemas: { Animal: ${pet} } }`,
    wanted: ["model-renamed: Pet → Animal (GET /pets)"],
  },
  {
    name: "a renamed schema within another",
    base: `paths: { /owner: { get: { operationId: owner, ${answer(reference("Owner"))} } } }\ncomponents: { schemas: { Owner: { type: object, properties: { pet: ${reference("Pet")} } }, Pet: ${pet} } }`,
    revision: `paths: { /owner: { get: { operationId: owner, ${answer(reference("Owner"))} } } }\ncomponents: { schemas: { Owner: { type: object, properties: { pet: ${reference("Animal")} } }, Animal: ${pet} } }`,
    wanted: ["model-renamed: Pet → Animal (GET /owner)"],
  },
  {
    name: "renamed, and a property more",
    base: `paths: { /pets: { get: { operationId: list, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: `paths: { /pets: { get: { operationId: list, ${answer(reference("Animal"))} } } }\ncomponents: { schemas: { Animal: { type: object, properties: { id: { type: string }, age: { type: integer }, name: { type: string } } } } }`,
    wanted: ["model-renamed: Pet → Animal (GET /pets)"],
  },
  {
    name: "something else in its place",
    base: `paths: { /pets: { get: { operationId: list, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: `paths: { /pets: { get: { operationId: list, ${answer(reference("Owner"))} } } }\ncomponents: { schemas: { Owner: ${owner} } }`,
    wanted: [
      "model-removed: Pet → nothing (GET /pets)",
      "model-added: nothing → Owner (GET /pets)",
    ],
  },
  {
    name: "renamed, and nobody refers to it",
    base: `paths: {}\ncomponents: { schemas: { Pet: ${pet}, Owner: ${owner} } }`,
    revision: `paths: {}\ncomponents: { schemas: { Animal: ${pet}, Owner: ${owner} } }`,
    wanted: ["model-renamed: Pet → Animal ()"],
  },
  {
    name: "a component that nobody uses is gone",
    base: `paths: {}\ncomponents: { schemas: { Pet: ${pet}, Owner: ${owner} } }`,
    revision: `paths: {}\ncomponents: { schemas: { Owner: ${owner} } }`,
    wanted: ["model-removed: Pet → nothing ()"],
  },
  {
    name: "an inline schema becomes a component",
    base: `paths: { /pets: { get: { operationId: list, ${answer(pet)} } } }`,
    revision: `paths: { /pets: { get: { operationId: list, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    wanted: ["model-renamed: ListResponse → Pet (GET /pets)"],
  },
  {
    name: "an operation is gone, and its model with it: no finding of its own",
    base: `paths: { /pets: { get: { operationId: list, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: "paths: {}",
    wanted: [],
  },
  {
    name: "a twin for requests appears",
    base: `paths: { /pets: { post: { operationId: add, ${body(reference("Pet"))}, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: ${pet} } }`,
    revision: `paths: { /pets: { post: { operationId: add, ${body(reference("Pet"))}, ${answer(reference("Pet"))} } } }\ncomponents: { schemas: { Pet: { type: object, properties: { id: { type: string, readOnly: true }, age: { type: integer } } } } }`,
    wanted: ["model-input-added: Pet → PetInput (POST /pets)"],
  },
  {
    name: "a list of known values is gone",
    base: `paths: { /pets: { get: { operationId: list, ${answer(reference("Kind"))} } } }\ncomponents: { schemas: { Kind: { enum: [cat, dog] } } }`,
    revision: `paths: { /pets: { get: { operationId: list, ${answer(reference("Kind"))} } } }\ncomponents: { schemas: { Kind: { type: string } } }`,
    wanted: ["model-values-removed: KindValues → nothing (GET /pets)"],
  },
  {
    name: "a parameter gets another key, since its name is taken",
    base: `paths: { /pets: { get: { operationId: list, parameters: [{ name: id, in: query, schema: { type: string } }], ${good} } } }`,
    revision: `paths: { /pets: { get: { operationId: list, parameters: [{ name: id, in: header, schema: { type: string } }, { name: id, in: query, schema: { type: string } }], ${good} } } }`,
    wanted: ["parameter-key-renamed: id → query_id (GET /pets)"],
  },
  {
    name: "a webhook's type",
    base: `paths: {}\nwebhooks: { born: { post: { ${good} } } }`,
    revision: `paths: {}\nwebhooks: { born: { post: { ${good} } } }\ncomponents: { schemas: { BornWebhook: ${pet} } }`,
    wanted: [
      "webhook-type-renamed: BornWebhook → BornSpaceWebhook ()",
      "model-added: nothing → BornWebhook ()",
    ],
  },
];

test.each(cases)("$name", async ({ base, revision, wanted }) => {
  const pair = await pairOf(head + base, head + revision);
  expect(found(pair).map(printed)).toEqual(wanted);
});

test.each(cases)("and back: $name", async ({ base, revision }) => {
  const pair = await pairOf(head + base, head + revision);
  const back = { base: pair.revision, revision: pair.base };
  const mirrors = new Map(nameChanges.map(({ id, mirror }) => [id, mirror]));
  const wanted = found(pair).map(({ id }) => mirrors.get(id));
  const ids = found(back).map(({ id }) => id);
  expect(ids.sort()).toEqual(wanted.sort());
});

function found(pair: SidePair): ChangeDraft[] {
  const drafts: ChangeDraft[] = [];
  compareNames(pair, matchesOf(pair), {
    record: (draft) => {
      drafts.push(draft);
    },
  });
  return drafts;
}

function matchesOf({ base, revision }: SidePair): OperationMatch[] {
  const [before, after] = [base, revision].map(({ model }) =>
    model.tags.flatMap(({ operations }) => operations),
  );
  return (before ?? []).flatMap((operation) => {
    const other = after?.find((one) => labelOf(one) === labelOf(operation));
    return other === undefined ? [] : [{ base: operation, revision: other }];
  });
}

function printed({ id, oldValue, newValue, usedBy }: ChangeDraft): string {
  return `${id}: ${textOf(oldValue)} → ${textOf(newValue)} (${usedBy.join(", ")})`;
}

function textOf(value: ChangeDraft["oldValue"]): string {
  return typeof value === "string" ? value : "nothing";
}
