import type { JsonObject } from "../spec/spec-document.js";
import type { Property, Schema } from "./api-model.js";
import {
  lastName,
  readDiscriminator,
  valuesNaming,
} from "./discriminator-mapping.js";
import type { DeclaredDiscriminator } from "./discriminator-mapping.js";
import { findProperty } from "./find-property.js";
import { asObject, isObject, itemsAt, stringAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { referenceTarget } from "./reference-target.js";
import { emptyBase } from "./schema-base.js";

/**
 * A schema that extends, by `allOf`, one with a `discriminator` is told apart by that property: it holds the schema's name or what maps to it.
 * Schemas that others extend in turn are left alone, since those others are named by other values.
 */
export function discriminatingProperties(
  registry: ModelRegistry,
  at: Located<JsonObject>,
): Property[] {
  const draft = registry.byObject.get(at.value);
  if (draft?.origin.kind !== "key" || !draft.origin.exact) return [];
  if (registry.extended.has(at.value)) return [];
  const { key } = draft.origin;
  return itemsAt(at, "allOf").flatMap((part) => {
    const base = baseOf(registry, part);
    if (base === undefined) return [];
    const property = literalOf(registry, base, { key, at });
    return property === undefined ? [] : [property];
  });
}

interface DiscriminatedBase {
  readonly at: Located<JsonObject>;
  readonly discriminator: DeclaredDiscriminator;
}

function baseOf(
  registry: ModelRegistry,
  part: Located,
): DiscriminatedBase | undefined {
  const reference = asObject(part);
  const target = reference && referenceTarget(registry, reference);
  const at = asObject(target);
  if (at === undefined || at.value["oneOf"] !== undefined) return undefined;
  if (at.value["anyOf"] !== undefined) return undefined;
  const discriminator = readDiscriminator(at.value);
  return discriminator && { at, discriminator };
}

function literalOf(
  registry: ModelRegistry,
  { at: base, discriminator }: DiscriminatedBase,
  { key, at }: { key: string; at: Located<JsonObject> },
): Property | undefined {
  const { property: name } = discriminator;
  const declared = findProperty(registry.document, [at], name);
  const mapped = valuesNaming(discriminator, `#/components/schemas/${key}`);
  const values = mapped.length > 0 ? mapped : [lastName(key)];
  if (declared !== undefined && !allows(declared.at, values)) return undefined;
  return {
    name,
    required: declared?.required ?? true,
    readOnly: false,
    writeOnly: false,
    schema: literalSchema(base, values),
    evidence: undefined,
  };
}

/** A declared enum or constant that does not know the values says better what they are. */
function allows(declared: Located, values: readonly string[]): boolean {
  if (!isObject(declared.value)) return true;
  const { enum: known, const: constant } = declared.value;
  if (constant !== undefined) return values.some((value) => value === constant);
  if (Array.isArray(known))
    return values.every((value) => known.includes(value));
  return stringAt(declared.value, "type") !== "integer";
}

function literalSchema(
  base: Located<JsonObject>,
  values: readonly string[],
): Schema {
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return { kind: "const", value: only, ...emptyBase(base) };
  return { kind: "enum", values, open: false, ...emptyBase(base) };
}
