import { describe, expect, test } from "vitest";
import { body, models } from "./emitted.js";

describe("a model", () => {
  test.each([
    [
      "is an interface with the spec's prose",
      `
Pet:
  type: object
  description: |
    An animal.

    Ends with */ and @deprecated.
  required: [name, type]
  properties:
    name: { type: string, minLength: 1, maxLength: 10 }
    born: { type: [string, "null"], format: date, default: "2020-01-01" }
    x-id: { type: integer, minimum: 1, deprecated: true }
    type: { const: pet }`,
      `
/**
 * An animal.
 *
 * Ends with *\\/ and \\@deprecated.
 */
export interface Pet {
  /** 1 to 10 characters. */
  name: string;
  /**
   * Format: date.
   *
   * @default "2020-01-01"
   */
  born?: string | null;
  /**
   * At least 1.
   *
   * @deprecated
   */
  "x-id"?: number;
  type: "pet";
}`,
    ],
    [
      "extends what allOf names",
      `
Base: { type: object, required: [kind], properties: { kind: { type: string } } }
Cat:
  allOf:
    - $ref: "#/components/schemas/Base"
    - { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }`,
      `
export interface Base {
  kind: string;
}

export interface Cat extends Base {
  kind: "cat";
  lives?: number;
}`,
    ],
    [
      "is an intersection where a property of allOf is not narrowed",
      `
Base: { type: object, required: [size], properties: { size: { type: integer } } }
Odd: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { size: { type: string } } }] }`,
      `
export interface Base {
  size: number;
}

export type Odd = Base & { size?: string };`,
    ],
    [
      "has an index signature that its properties fit",
      `
Counts: { type: object, properties: { total: { type: integer } }, additionalProperties: { type: string } }
Open: { type: object, required: [a], properties: { a: { type: integer } }, additionalProperties: true }
Closed: { type: object, additionalProperties: false }
Unsaid: { type: object }`,
      `
export interface Counts {
  total?: number;
  [key: string]: string | number | undefined;
}

export interface Open {
  a: number;
  [key: string]: unknown;
}

export interface Closed {
  [key: string]: never;
}

export interface Unsaid {
  [key: string]: unknown;
}`,
    ],
    [
      "may lead back to itself",
      `
Tree: { type: array, items: { $ref: "#/components/schemas/Tree" } }
Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" } } }
Both: { oneOf: [{ type: string }, { type: array, items: { $ref: "#/components/schemas/Both" } }] }`,
      `
export type Tree = Tree[];

export interface Node {
  next?: Node;
}

export type Both = string | Both[];`,
    ],
    [
      "is a tuple",
      `
Point: { type: array, prefixItems: [{ type: number }, { type: [number, "null"] }], minItems: 1, items: { type: [string, boolean] } }`,
      `
/** At least 1 item. */
export type Point = [number, (number | null)?, ...(string | boolean)[]];`,
    ],
    [
      "has hostile property names",
      `
Names:
  type: object
  properties:
    __proto__: { type: string }
    default: { type: string }
    "*": { type: string }
    "user:read-write": { type: string }
    "a'b\\"c": { type: string }
    "line\\u2028break": { type: string }
    "\${x}\`*/": { type: string }`,
      `
export interface Names {
  __proto__?: string;
  default?: string;
  "*"?: string;
  "user:read-write"?: string;
  "a'b\\"c"?: string;
  "line\\u2028break"?: string;
  "\${x}\`*/"?: string;
}`,
    ],
    [
      "says how sure we are",
      `
Guess: { type: string, description: A guess., x-evidence: { kind: inferred, note: "Seen\\n once." } }`,
      `
/**
 * A guess.
 *
 * Inferred: Seen once.
 */
export type Guess = string;`,
    ],
  ])("%s", async (_, schemas, wanted) => {
    expect(await models(schemas)).toBe(`${wanted.trim()}\n`);
  });
});

test("reading and writing get a type each where they differ", async () => {
  const document = `
paths:
  /user:
    put:
      operationId: save
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } } }
components:
  schemas:
    User:
      type: object
      properties:
        id: { type: integer, readOnly: true }
        password: { type: string, writeOnly: true }
        role: { $ref: "#/components/schemas/Role" }
        size: { enum: [1, 2] }
    Role: { type: string, enum: [admin, user, null], nullable: true }
`;
  expect(await body("src/models.ts", document)).toBe(`export interface User {
  id?: number;
  role?: Role;
  size?: UserSize;
}

export interface UserInput {
  password?: string;
  role?: RoleInput;
  size?: UserSizeInput;
}

export type UserSize = 1 | 2 | (number & {});

export type UserSizeInput = 1 | 2;

/** The known values of \`UserSize\`. */
export const UserSizeValues = /* @__PURE__ */ Object.freeze([1, 2] as const);

export type Role = "admin" | "user" | (string & {}) | null;

export type RoleInput = "admin" | "user" | null;

/** The known values of \`Role\`. */
export const RoleValues = /* @__PURE__ */ Object.freeze([
  "admin",
  "user",
] as const);
`);
});

test("members of a union get the literal that tells them apart, where they don't have it", async () => {
  const text = await models(`
Animal:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: petType, mapping: { cat: Cat, lion: Cat, dog: Dog } }
Cat: { type: object, required: [petType], properties: { petType: { type: string } } }
Dog: { type: object, required: [petType], properties: { petType: { const: dog } } }`);
  expect(text).toContain(
    'export type Animal = ({ petType: "cat" | "lion" } & Cat) | Dog;\n',
  );
});
