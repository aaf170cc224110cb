import type { Json } from "../../model/api-model.js";
import { compareAnnotations } from "./compare-annotations.js";
import { compareUnions } from "./compare-unions.js";
import { compareDiscriminators } from "./compare-discriminators.js";
import type { FindingFacts, Pair, SchemaPair } from "./schema-pair.js";
import type { JsonType } from "./json-type.js";
import type { SchemaNode } from "./schema-node.js";
import { partWith } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";
import { saysInteger, shapeOf } from "./shape.js";
import type { Alternative, Shape } from "./shape.js";

/** What is different between two schemas, here and inside. */
export function compareNodes(
  schemas: SchemaPair,
  nodes: Pair<SchemaNode>,
): void {
  compareAnnotations(schemas);
  const shapes = {
    base: shapeOf(nodes.base),
    revision: shapeOf(nodes.revision),
  };
  if (shapes.base.isVast || shapes.revision.isVast) {
    schemas.find("schema-union-changed");
    return;
  }
  compareNull(schemas, shapes);
  const areUnions = bothUnions(nodes, shapes);
  if (!areUnions && compareTypes(schemas, shapes) && isAnyAnything(shapes)) {
    return;
  }
  compareUnions(schemas, shapes, areUnions);
  compareDiscriminators(schemas, nodes);
}

/** Whether both are unions, so that a type that comes or goes is a member that does. */
function bothUnions(
  { base, revision }: Pair<SchemaNode>,
  shapes: Pair<Shape>,
): boolean {
  const isUnion = base.groups.length + revision.groups.length > 0;
  return isUnion && countOf(shapes.base) > 1 && countOf(shapes.revision) > 1;
}

function isAnyAnything({ base, revision }: Pair<Shape>): boolean {
  return base.isAnything || revision.isAnything;
}

/** Alternatives other than null. */
function countOf({ byType }: Shape): number {
  let count = 0;
  for (const [type, alternatives] of byType)
    if (type !== "null") count += alternatives.length;
  return count;
}

function compareNull(schemas: SchemaPair, shapes: Pair<Shape>): void {
  const { base, revision } = shapes;
  if (base.isAnything || revision.isAnything) return;
  const before = base.byType.has("null");
  const after = revision.byType.has("null");
  const others = base.byType.size > (before ? 1 : 0);
  if (before === after || !others) return;
  const keyword = nullKeyword(
    before ? schemas.base.parts : schemas.revision.parts,
  );
  schemas.find(after ? "schema-nullable-added" : "schema-nullable-removed", {
    ...(keyword !== undefined && { keyword }),
    oldValue: before,
    newValue: after,
  });
}

function nullKeyword(parts: readonly SchemaPart[]): string | undefined {
  return ["nullable", "type", "anyOf", "oneOf", "enum"].find((keyword) => {
    const part = partWith(parts, keyword);
    return (
      part !== undefined &&
      JSON.stringify(part.value[keyword]).includes(
        keyword === "nullable" ? "true" : "null",
      )
    );
  });
}

/** The types of the values, as people call them. Whether there was something to tell. */
function compareTypes(schemas: SchemaPair, shapes: Pair<Shape>): boolean {
  const before = typeNames(shapes.base);
  const after = typeNames(shapes.revision);
  const lost = before.filter((name) => !covers(after, name));
  const won = after.filter((name) => !covers(before, name));
  if (lost.length + won.length === 0) return false;
  const areNumbers =
    [before, after].every((names) => names.some(isNumberName)) &&
    [...lost, ...won].every(isNumberName);
  const facts: FindingFacts = {
    keyword: "type",
    oldValue: shown(before, shapes.base),
    newValue: shown(after, shapes.revision),
    // TypeScript has one type for both.
    ...(areNumbers && { types: "none" }),
  };
  if (won.length === 0) schemas.find("schema-type-narrowed", facts);
  else if (lost.length === 0) schemas.find("schema-type-widened", facts);
  else schemas.find("schema-type-changed", facts);
  return true;
}

type TypeName = JsonType | "integer";

function isNumberName(name: TypeName): boolean {
  return name === "integer" || name === "number";
}

function typeNames({ byType }: Shape): readonly TypeName[] {
  return [...byType].flatMap(([type, alternatives]): TypeName[] => {
    if (type === "null") return byType.size === 1 ? [type] : [];
    return type === "number" && alternatives.every(isInteger)
      ? ["integer"]
      : [type];
  });
}

function isInteger({ parts }: Alternative): boolean {
  return parts.some((part) => saysInteger(part));
}

function covers(names: readonly TypeName[], name: TypeName): boolean {
  return (
    names.includes(name) || (name === "integer" && names.includes("number"))
  );
}

function shown(names: readonly TypeName[], { isAnything }: Shape): Json {
  if (isAnything) return "any";
  if (names.length === 0) return "nothing";
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : [...names];
}
