import type { Json } from "../../model/api-model.js";
import { isObject, stringAt, valueAt } from "../../model/located.js";
import { parsePointer } from "../../spec/json-pointer.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Pair, SchemaPair } from "./schema-pair.js";
import { constantProperties } from "./exclusive.js";
import type { SchemaNode, SchemaNodes } from "./schema-node.js";
import { keywordOf, objectsOf } from "./schema-part.js";

const keyword = "discriminator";

/** The property that tells members apart, and its values where both sides have as many members. */
export function compareDiscriminators(
  schemas: SchemaPair,
  { base, revision }: Pair<SchemaNode>,
): void {
  const [before] = objectsOf(base.parts, keyword);
  const [after] = objectsOf(revision.parts, keyword);
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    const id = after
      ? "schema-discriminator-added"
      : "schema-discriminator-removed";
    schemas.find(id, { keyword, oldValue: before, newValue: after });
    return;
  }
  const oldValue = stringAt(before, "propertyName");
  const newValue = stringAt(after, "propertyName");
  if (oldValue !== newValue) {
    schemas.find("schema-discriminator-changed", {
      keyword,
      oldValue,
      newValue,
    });
  }
  compareMappings(schemas, {
    base: namesOf(base, before),
    revision: namesOf(revision, after),
  });
  const { nodes } = schemas.comparison;
  const subtypes = {
    base: subtypesOf(nodes.base, base),
    revision: subtypesOf(nodes.revision, revision),
  };
  if (subtypes.base !== undefined && subtypes.revision !== undefined)
    compareSubtypes(schemas, {
      base: subtypes.base,
      revision: subtypes.revision,
    });
}

/** What a value may be beside the schema itself, where that has the discriminator and others extend it; a copy of it has no others. */
function subtypesOf(
  nodes: SchemaNodes,
  node: SchemaNode,
): ReadonlyMap<string, SchemaNode> | undefined {
  const [part] = node.parts;
  const isCommon =
    part !== undefined &&
    componentName(node) !== undefined &&
    keywordOf(part, keyword) !== undefined;
  return isCommon ? nodes.subtypesOf(part) : undefined;
}

function compareSubtypes(
  schemas: SchemaPair,
  { base, revision }: Pair<ReadonlyMap<string, SchemaNode>>,
): void {
  for (const [name, node] of base) {
    const other = revision.get(name);
    if (other !== undefined) schemas.descend(node, other);
    else schemas.find("schema-subtype-removed", { keyword, oldValue: name });
  }
  for (const name of revision.keys())
    if (!base.has(name))
      schemas.find("schema-subtype-added", { keyword, newValue: name });
}

/** What each name of a member stands for: the pointer of a component. */
type Names = ReadonlyMap<string, string>;

/** Names that came or went with a member are told there. */
function compareMappings(
  schemas: SchemaPair,
  { base, revision }: Pair<Names>,
): void {
  const members = (names: Names): number => new Set(names.values()).size;
  if (members(base) !== members(revision)) return;
  const step = { base: "mapping", revision: "mapping" };
  for (const [name, target] of base) {
    const other = revision.get(name);
    const oldValue = shown(name, target);
    if (other === undefined) {
      schemas.find("schema-mapping-removed", { keyword, step, oldValue });
    } else if (other !== target && base.size === revision.size) {
      const newValue = shown(name, other);
      const facts = { keyword, step, oldValue, newValue };
      if ([...base.values()].includes(other))
        schemas.find("schema-mapping-changed", facts);
    }
  }
  for (const [name, target] of revision) {
    if (base.has(name)) continue;
    const newValue = shown(name, target);
    schemas.find("schema-mapping-added", { keyword, step, newValue });
  }
}

function shown(name: string, target: string): string {
  return `${name}: ${target}`;
}

/** Those that the mapping gives, and of members that it leaves out, the names of their components (OpenAPI 3.1.1, section 4.8.25). */
function namesOf(node: SchemaNode, discriminator: JsonObject): Names {
  const mapping = valueAt(discriminator, "mapping");
  const given = isObject(mapping) ? Object.entries(mapping) : [];
  const names = new Map(
    given.map(([name, target]) => [name, pointerOf(target)]),
  );
  const mapped = new Set(names.values());
  const property = stringAt(discriminator, "propertyName") ?? "";
  for (const { members } of node.groups)
    for (const member of members) {
      const name = componentName(member);
      if (name === undefined || mapped.has(pointerOf(name))) continue;
      if (!namesItself(member, property)) names.set(name, pointerOf(name));
    }
  return names;
}

/** Whether the property's own constants say what the member is called. */
function namesItself({ parts }: SchemaNode, property: string): boolean {
  const constants = constantProperties({ parts });
  return constants.has(property);
}

function componentName({ parts }: SchemaNode): string | undefined {
  const [part] = parts;
  const [components, schemas, name, ...rest] = parsePointer(
    part?.pointer ?? "",
  );
  const isComponent = components === "components" && schemas === "schemas";
  return isComponent && rest.length === 0 ? name : undefined;
}

function pointerOf(target: Json): string {
  const text = typeof target === "string" ? target : JSON.stringify(target);
  return text.includes("/") ? text : `#/components/schemas/${text}`;
}
