/** An id, a schema before and after, and what comes of it. The way back gives the mirror. */
export interface SchemaCase {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
  readonly request: string;
  readonly response: string;
}

/** The letters: what it means of a request, of an answer; B is breaking, R risky, S safe. */
const rows = `
BS schema-type-narrowed: { type: number } → { type: integer }
BS schema-type-narrowed: { type: [string, integer] } → { type: string }
BS schema-type-narrowed: {} → { type: string }
BS schema-type-narrowed: { anyOf: [{ type: string }, { type: integer }] } → { type: string }
SB schema-type-widened: { type: integer } → { type: number }
SB schema-type-widened: { type: string } → { oneOf: [{ type: string }, { type: integer }] }
SB schema-type-widened: { type: string } → {}
BB schema-type-changed: { type: string } → { type: integer }
BB schema-type-changed: { type: array, items: { type: string } } → { type: string }
SB schema-nullable-added: { type: string } → { type: [string, 'null'] }
SB schema-nullable-added: { type: string } → { anyOf: [{ type: string }, { type: 'null' }] }
SB schema-nullable-added: { type: string } → { type: string, nullable: true }
SB schema-nullable-added: { type: string, enum: [a] } → { enum: [a, null] }
BS schema-nullable-removed: { type: [string, 'null'] } → { type: string }
BS schema-enum-added: { type: string } → { type: string, enum: [a, b] }
BS schema-enum-added: { type: string } → { const: a }
SR schema-enum-removed: { type: string, enum: [a, b] } → { type: string }
SR schema-enum-value-added: { enum: [a] } → { enum: [a, b] }
SR schema-enum-value-added: { const: a } → { enum: [a, b] }
BS schema-enum-value-removed: { enum: [a, b] } → { enum: [b] }
BB schema-values-replaced: { const: a } → { const: b }
BB schema-values-replaced: { type: integer, enum: [1, 2] } → { type: integer, enum: [3] }
BS schema-maximum-lowered: { type: number, maximum: 5 } → { type: number, exclusiveMaximum: 5 }
BS schema-pattern-added: { type: string } → { type: string, pattern: '^a' }
SB schema-pattern-removed: { type: string, pattern: '^a' } → { type: string }
RR schema-pattern-changed: { type: string, pattern: '^a' } → { type: string, pattern: '^b' }
BS schema-format-added: { type: string } → { type: string, format: uuid }
SB schema-format-removed: { type: string, format: uuid } → { type: string }
BS schema-format-narrowed: { type: integer, format: int64 } → { type: integer, format: int32 }
SB schema-format-widened: { type: number, format: float } → { type: number, format: double }
BB schema-format-changed: { type: string, format: date } → { type: string, format: date-time }
BS schema-content-added: { type: string } → { type: string, contentEncoding: base64 }
SB schema-content-removed: { type: string, contentMediaType: image/png } → { type: string }
BB schema-content-changed: { type: string, contentMediaType: image/png } → { type: string, contentMediaType: image/gif }
BS schema-multiple-of-added: { type: number } → { type: number, multipleOf: 0.5 }
SB schema-multiple-of-removed: { type: number, multipleOf: 0.5 } → { type: number }
BS schema-multiple-of-narrowed: { type: integer, multipleOf: 2 } → { type: integer, multipleOf: 4 }
SB schema-multiple-of-widened: { type: number, multipleOf: 0.1 } → { type: number, multipleOf: 0.01 }
BB schema-multiple-of-changed: { type: integer, multipleOf: 2 } → { type: integer, multipleOf: 3 }
BS schema-unique-items-added: { type: array } → { type: array, uniqueItems: true }
SB schema-unique-items-removed: { type: array, uniqueItems: true } → { type: array }
BS schema-contains-added: { type: array } → { type: array, contains: { const: 1 } }
SB schema-contains-removed: { type: array, contains: { const: 1 } } → { type: array }
BS schema-condition-added: { type: string } → { type: string, not: { const: a } }
BS schema-condition-added: { type: string } → { type: string, if: { minLength: 2 }, then: { pattern: a }, else: false }
BS schema-pattern-added: { type: object, propertyNames: { maxLength: 5 } } → { type: object, propertyNames: { maxLength: 5, pattern: a } }
BS schema-pattern-added: { type: object } → { type: object, propertyNames: { pattern: a } }
BS schema-max-items-added: { type: array, items: { type: string } } → { type: array, items: false }
BS schema-type-narrowed: { type: array } → { type: array, prefixItems: [{ type: string }] }
BS schema-condition-added: { type: object } → { type: object, dependentSchemas: { a: { required: [b] } } }
SB schema-condition-removed: { type: string, not: { const: a } } → { type: string }
BB schema-condition-changed: { type: string, not: { const: a } } → { type: string, not: { const: b } }
BS schema-condition-changed: { type: string, not: { enum: [a] } } → { type: string, not: { enum: [a, b] } }
RR schema-condition-changed: { type: object, dependentSchemas: { a: { required: [b] } } } → { type: object, dependentSchemas: { a: { required: [c] } } }
SB schema-pattern-property-added: { type: object, additionalProperties: false } → { type: object, additionalProperties: false, patternProperties: { '^x': { type: string } } }
BS schema-pattern-property-removed: { type: object, additionalProperties: false, patternProperties: { '^x': { type: string } } } → { type: object, additionalProperties: false }
BS schema-union-became-exclusive: { type: number } → { oneOf: [{ type: number }, { type: integer }] }
RS schema-default-added: { type: string } → { type: string, default: a }
RS schema-default-removed: { type: string, default: a } → { type: string }
RS schema-default-changed: { type: string, default: a } → { type: string, default: b }
SS schema-deprecated: { type: string } → { type: string, deprecated: true }
SS schema-undeprecated: { type: string, deprecated: true } → { type: string }
SS schema-secret-added: { type: string } → { type: string, x-secret: true }
SS schema-secret-removed: { type: string, x-secret: true } → { type: string }
SS schema-title-changed: { type: string, title: A } → { type: string, title: B }
SS schema-description-changed: { type: string } → { type: string, description: b }
SS schema-example-changed: { type: string, example: a } → { type: string, examples: [b] }
SS schema-external-docs-changed: { type: string } → { type: string, externalDocs: { url: 'https://a.test' } }
SS schema-xml-changed: { type: string } → { type: string, xml: { name: a } }
SS schema-extension-changed: { type: string } → { type: string, x-other: 1 }
SS schema-property-added-optional: { type: object } → { type: object, properties: { a: { type: string } } }
BS schema-property-added-required: { type: object, properties: { b: {} } } → { type: object, required: [a], properties: { a: { type: string }, b: {} } }
RR schema-property-removed-optional: { type: object, properties: { a: { type: string }, b: {} } } → { type: object, properties: { b: {} } }
BR schema-property-removed-optional: { type: object, additionalProperties: false, properties: { a: {}, b: {} } } → { type: object, additionalProperties: false, properties: { b: {} } }
RB schema-property-removed-required: { type: object, required: [a], properties: { a: { type: string } } } → { type: object, properties: {} }
BS schema-property-became-required: { type: object, properties: { a: { type: string } } } → { type: object, required: [a], properties: { a: { type: string } } }
SB schema-property-became-optional: { type: object, required: [a], properties: { a: {} } } → { type: object, properties: { a: {} } }
BS schema-property-became-required: { type: object } → { type: object, required: [a] }
BS schema-additional-properties-closed: { type: object } → { type: object, additionalProperties: false }
SB schema-additional-properties-opened: { type: object, additionalProperties: false } → { type: object, additionalProperties: true }
BS schema-additional-properties-closed: { type: object } → { type: object, unevaluatedProperties: false }
BS schema-pattern-property-added: { type: object } → { type: object, patternProperties: { '^x': { type: string } } }
SB schema-pattern-property-removed: { type: object, patternProperties: { '^x': { type: string } } } → { type: object }
BS schema-dependent-required-added: { type: object } → { type: object, dependentRequired: { a: [b] } }
SB schema-dependent-required-removed: { type: object, dependentRequired: { a: [b, c] } } → { type: object, dependentRequired: { a: [b] } }
SB schema-union-member-added: { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] } → { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }] }
BS schema-union-member-removed: { anyOf: [{ type: string }, { type: integer }, { type: boolean }] } → { anyOf: [{ type: string }, { type: integer }] }
SB schema-union-introduced: { type: object, required: [a], properties: { a: {} } } → { anyOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] }
BB schema-union-introduced: { type: object, required: [a], properties: { a: {} } } → { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] }
BS schema-union-became-exclusive: { anyOf: [{ type: object, required: [a] }, { type: object, required: [b] }] } → { oneOf: [{ type: object, required: [a] }, { type: object, required: [b] }] }
SB schema-union-became-inclusive: { oneOf: [{ type: object, required: [a] }, { type: object, required: [b] }] } → { anyOf: [{ type: object, required: [a] }, { type: object, required: [b] }] }
RR schema-condition-changed: { type: string, $dynamicRef: '#a' } → { type: string, $dynamicRef: '#b' }
BS schema-union-dissolved: { anyOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] } → { type: object, required: [a], properties: { a: {} } }
`;

/** Which side of a value it limits, the type, the name in ids, the keyword. */
const limits = `
upper string max-length maxLength
lower string min-length minLength
upper integer maximum maximum
lower number minimum minimum
upper number maximum exclusiveMaximum
lower number minimum exclusiveMinimum
upper array max-items maxItems
lower array min-items minItems
upper object max-properties maxProperties
lower object min-properties minProperties
upper array max-contains contains: {}, maxContains
lower array min-contains contains: {}, minContains
`;

export const schemaCases: readonly SchemaCase[] = [
  ...linesOf(rows).map(readCase),
  ...linesOf(limits).flatMap(limitCases),
];

function linesOf(text: string): readonly string[] {
  return text.trim().split("\n");
}

function readCase(line: string): SchemaCase {
  const [head = "", revision = ""] = line.split(" → ");
  const [, wire = "", id = "", base = ""] =
    /^(\w\w) ([\w-]+): (.*)$/.exec(head) ?? [];
  return { id, base, revision, ...verdictsOf(wire) };
}

function verdictsOf(wire: string): Pick<SchemaCase, "request" | "response"> {
  return { request: word(wire.charAt(0)), response: word(wire.charAt(1)) };
}

function word(letter: string): string {
  const words = new Map([
    ["B", "breaking"],
    ["R", "risky"],
    ["S", "safe"],
  ]);
  return words.get(letter) ?? `not a verdict: ${letter}`;
}

function limitCases(line: string): readonly SchemaCase[] {
  const [side, type, name, ...rest] = line.split(" ");
  const keyword = rest.join(" ");
  const others = keyword.includes(",") ? ", contains: {}" : "";
  const none = `{ type: ${type}${others} }`;
  const low = `{ type: ${type}, ${keyword}: 3 }`;
  const high = `{ type: ${type}, ${keyword}: 7 }`;
  const [lowered, raised] = side === "upper" ? ["BS", "SB"] : ["SB", "BS"];
  return [
    `BS schema-${name}-added: ${none} → ${low}`,
    `SB schema-${name}-removed: ${low} → ${none}`,
    `${lowered} schema-${name}-lowered: ${high} → ${low}`,
    `${raised} schema-${name}-raised: ${low} → ${high}`,
  ].map(readCase);
}
