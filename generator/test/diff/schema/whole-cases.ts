import type { Direction } from "../../../src/diff/change-draft.js";

/** A change that needs more around it than one schema, and the one direction it is judged in. */
export interface WholeCase {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
  readonly direction: Direction;
  readonly wire: string;
}

const members = `
Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
Dog: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } } }`;
const union =
  "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";
const turned =
  "{ cat: '#/components/schemas/Dog', dog: '#/components/schemas/Cat' }";
const mapped =
  "{ cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' }";
const more =
  "{ cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog', puss: '#/components/schemas/Cat' }";

function pets(discriminator: string): string {
  return `S: { ${union}${discriminator} }${members}`;
}

function mapping(values: string): string {
  return pets(`, discriminator: { propertyName: kind, mapping: ${values} }`);
}

function property(schema: string): string {
  return `{ type: object, properties: { p: ${schema} } }`;
}

/** Four unions of eight at once: 4096 combinations. */
function vast(type: string): string {
  const choices = Array.from({ length: 8 }, (_, index) => index);
  const group = (letter: string): string =>
    `{ anyOf: [${choices
      .map((index) => `{ required: [${letter}${index}] }`)
      .join(", ")}] }`;
  return `{ type: object, properties: { p: { type: ${type} } }, allOf: [${["a", "b", "c", "d"].map(group).join(", ")}] }`;
}

function extended(...kinds: readonly string[]): string {
  const common =
    "S: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }";
  const others = kinds.map(
    (kind) =>
      `${kind}: { allOf: [{ $ref: '#/components/schemas/S' }, { type: object, properties: { own: { type: string } } }] }`,
  );
  return [common, ...others].join("\n");
}

const none = pets("");
const byKind = pets(", discriminator: { propertyName: kind }");
const byName = pets(", discriminator: { propertyName: name }");

function both(
  id: string,
  texts: Pick<WholeCase, "base" | "revision">,
  wire: readonly [request: string, response: string],
): readonly WholeCase[] {
  return [
    { id, ...texts, direction: "request", wire: wire[0] },
    { id, ...texts, direction: "response", wire: wire[1] },
  ];
}

const plain = property("{ type: string }");
const readOnly = property("{ type: string, readOnly: true }");
const writeOnly = property("{ type: string, writeOnly: true }");

export const wholeCases: readonly WholeCase[] = [
  {
    id: "schema-read-only-added",
    base: plain,
    revision: readOnly,
    direction: "request",
    wire: "risky",
  },
  {
    id: "schema-read-only-removed",
    base: readOnly,
    revision: plain,
    direction: "request",
    wire: "safe",
  },
  {
    id: "schema-write-only-added",
    base: plain,
    revision: writeOnly,
    direction: "response",
    wire: "risky",
  },
  {
    id: "schema-write-only-removed",
    base: writeOnly,
    revision: plain,
    direction: "response",
    wire: "safe",
  },
  ...both("schema-discriminator-added", { base: none, revision: byKind }, [
    "risky",
    "risky",
  ]),
  ...both("schema-discriminator-removed", { base: byKind, revision: none }, [
    "risky",
    "risky",
  ]),
  ...both("schema-discriminator-changed", { base: byKind, revision: byName }, [
    "breaking",
    "breaking",
  ]),
  ...both(
    "schema-mapping-added",
    { base: mapping(mapped), revision: mapping(more) },
    ["safe", "breaking"],
  ),
  ...both(
    "schema-mapping-removed",
    { base: mapping(more), revision: mapping(mapped) },
    ["breaking", "safe"],
  ),
  ...both(
    "schema-mapping-changed",
    { base: mapping(mapped), revision: mapping(turned) },
    ["breaking", "breaking"],
  ),
  ...both(
    "schema-subtype-added",
    { base: extended("Cat"), revision: extended("Cat", "Dog") },
    ["safe", "breaking"],
  ),
  ...both(
    "schema-subtype-removed",
    { base: extended("Cat", "Dog"), revision: extended("Cat") },
    ["breaking", "safe"],
  ),
  ...both(
    "schema-union-changed",
    { base: vast("string"), revision: vast("integer") },
    ["risky", "risky"],
  ),
];
