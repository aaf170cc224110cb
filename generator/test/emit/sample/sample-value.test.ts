import { describe, expect, it } from "vitest";
import type { Schema } from "../../../src/model/api-model.js";
import { indexModels } from "../../../src/emit/sample/model-index.js";
import { sampleValue } from "../../../src/emit/sample/sample-value.js";
import { sampleBytes, sampleToValue } from "../../../src/emit/sample/sample.js";
import type { Sample } from "../../../src/emit/sample/sample.js";
import {
  api,
  array,
  binary,
  boolean,
  enumOf,
  integer,
  intersection,
  model,
  never,
  number,
  object,
  optional,
  reference,
  required,
  string,
  union,
} from "../model-pieces.js";

const models = indexModels(
  api({
    models: [
      model(
        "User",
        object([required("name", string())], {
          example: { name: "Ada", age: 36 },
        }),
      ),
      model("Tree", object([required("children", array(reference("Tree")))])),
      model(
        "Chain",
        object([
          optional("next", reference("Chain")),
          optional("id", integer()),
        ]),
      ),
      model("Endless", object([required("next", reference("Endless"))])),
      model(
        "Cat",
        object([required("kind", string()), required("lives", integer())]),
      ),
      model(
        "Dog",
        object([required("kind", string()), required("tail", boolean())]),
      ),
    ],
  }),
);

function sampled(schema: Schema, complete = false): Sample {
  return sampleValue(schema, models, { direction: "input", complete });
}

const cases: readonly [what: string, given: Schema, want: Sample][] = [
  ["plain text", string(), "text"],
  ["a date and time", string({ format: "date-time" }), "2026-01-15T09:30:00Z"],
  [
    "a UUID",
    string({ format: "uuid" }),
    "8f2b6c1e-4d3a-4f70-9a5b-2c7d1e0f9b64",
  ],
  ["its example", string({ example: "Ada", default: "Bob" }), "Ada"],
  ["its default", string({ default: "Bob" }), "Bob"],
  [
    "no example that is too short",
    string({ example: "a", constraints: { minLength: 6 } }),
    "textte",
  ],
  ["no example of another type", integer({ example: "7" }), 1],
  [
    "no example in another format",
    string({ format: "date", example: "1 May" }),
    "2026-01-15",
  ],
  ["text cut to its length", string({ constraints: { maxLength: 2 } }), "te"],
  [
    "digits by pattern",
    string({ constraints: { pattern: "^\\d{4}$" } }),
    "1111",
  ],
  [
    "an open pattern, long enough",
    string({ constraints: { pattern: "^[a-z]+$", minLength: 9 } }),
    "aaaaaaaaa",
  ],
  [
    "alternatives and groups",
    string({ constraints: { pattern: "^(?:usr|org)_[A-Z]{2}-x?$" } }),
    "usr_AA-x",
  ],
  [
    "null for a pattern out of reach",
    string({ constraints: { pattern: "^(?=.*\\d)$" } }),
    null,
  ],
  [
    "1 where the bounds allow it",
    integer({ constraints: { maximum: 500 } }),
    1,
  ],
  ["the lower bound", integer({ constraints: { minimum: 10 } }), 10],
  [
    "above an exclusive bound of 3.1",
    integer({ constraints: { exclusiveMinimum: 10 } }),
    11,
  ],
  [
    "above an exclusive bound of 3.0",
    integer({ constraints: { minimum: 10, exclusiveMinimum: true } }),
    11,
  ],
  ["a multiple", integer({ constraints: { multipleOf: 25, minimum: 30 } }), 50],
  [
    "a number between close bounds",
    number({ constraints: { minimum: 0.2, maximum: 0.4 } }),
    0.3,
  ],
  ["the first value of an enum", enumOf(["b", "a"]), "b"],
  ["bytes", binary(), sampleBytes("content")],
  ["one item", array(integer()), [1]],
  [
    "enough items, all different",
    array(string(), { constraints: { minItems: 2, uniqueItems: true } }),
    ["text", "text2"],
  ],
  ["no item where none is possible", array(never()), []],
  [
    "required properties only",
    object([required("a", integer()), optional("b", integer())]),
    { a: 1 },
  ],
  [
    "no readOnly property in input",
    object([required("id", integer(), { readOnly: true })]),
    {},
  ],
  [
    "enough properties",
    object([optional("a", integer())], {
      additional: string(),
      constraints: { minProperties: 2 },
    }),
    { a: 1, key: "text" },
  ],
  [
    "a model's example, less what it does not declare",
    reference("User"),
    { name: "Ada" },
  ],
  ["recursion cut at a list", reference("Tree"), { children: [] }],
  ["null where recursion has no end", reference("Endless"), null],
  [
    "all parts of an intersection",
    intersection(reference("User"), object([required("age", integer())])),
    { name: "Ada", age: 1 },
  ],
  [
    "the first possible member of a union",
    union([reference("Endless"), integer()]),
    1,
  ],
  [
    "a member under its discriminator's name",
    union([reference("Cat"), reference("Dog")], {
      property: "kind",
      values: [["cat"], ["dog"]],
    }),
    { kind: "cat", lives: 1 },
  ],
  [
    "null only where nothing else is possible",
    { ...never(), nullable: true },
    null,
  ],
];

describe("a sample is", () => {
  it.each(cases)("%s", (_, given, want) => {
    expect(sampled(given)).toEqual(want);
  });
});

describe("a complete sample", () => {
  it("has optional properties, and ends where a model comes again", () => {
    expect(sampled(reference("Chain"), true)).toEqual({ id: 1 });
  });

  it("shows one entry of a map", () => {
    expect(sampled(object([], { additional: integer() }), true)).toEqual({
      key: 1,
    });
  });
});

describe("direction", () => {
  const account = object(
    [
      required("id", integer(), { readOnly: true }),
      required("password", string(), { writeOnly: true }),
    ],
    { example: { id: 7, password: "secret" } },
  );

  it("drops readOnly properties from input, from examples too", () => {
    expect(sampleValue(account, models, { direction: "input" })).toEqual({
      password: "secret",
    });
  });

  it("drops writeOnly properties from output", () => {
    expect(sampleValue(account, models, { direction: "output" })).toEqual({
      id: 7,
    });
  });
});

describe("an example of a union", () => {
  it("goes to the member that keeps most of it", () => {
    const small = object([required("a", integer())]);
    const large = object([required("a", integer()), optional("b", integer())]);
    const given = { ...union([small, large]), example: { a: 1, b: 2 } };
    expect(sampled(given)).toEqual({ a: 1, b: 2 });
  });
});

describe("sampleToValue", () => {
  it("makes bytes a Blob and keeps the rest", async () => {
    const value = sampleToValue(sampleBytes("abc"));
    expect(value).toBeInstanceOf(Blob);
    expect(await (value instanceof Blob ? value.text() : "")).toBe("abc");
    expect(sampleToValue({ a: [1, null, "b"] })).toEqual({ a: [1, null, "b"] });
  });
});
