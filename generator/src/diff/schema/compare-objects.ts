import type { WireVerdict } from "../api-change.js";
import type { Pair, SchemaPair } from "./schema-pair.js";
import { compareDependents } from "./compare-dependents.js";
import { compareProperty } from "./compare-properties.js";
import { objectShapeOf } from "./object-shape.js";
import type { ObjectShape } from "./object-shape.js";

/** Properties, declared and others. */
export function compareObjects(schemas: SchemaPair): void {
  const { nodes } = schemas.comparison;
  const shapes: Pair<ObjectShape> = {
    base: objectShapeOf(nodes.base, schemas.base.parts),
    revision: objectShapeOf(nodes.revision, schemas.revision.parts),
  };
  const { base, revision } = shapes;
  const names = new Set([
    ...base.declared.keys(),
    ...revision.declared.keys(),
    ...base.required,
    ...revision.required,
  ]);
  for (const name of names) compareProperty(schemas, shapes, name);
  compareAdditional(schemas, shapes);
  comparePatterns(schemas, shapes);
  compareNames(schemas, shapes);
  compareDependents(schemas);
}

/** Names are strings, whether a schema says so or not. */
function compareNames(
  schemas: SchemaPair,
  { base, revision }: Pair<ObjectShape>,
): void {
  if (base.names === undefined && revision.names === undefined) return;
  const { nodes } = schemas.comparison;
  const text = { type: "string" };
  schemas.descend(
    base.names ?? nodes.base.of({ ...schemas.base.place, value: text }),
    revision.names ??
      nodes.revision.of({ ...schemas.revision.place, value: text }),
  );
}

/** Properties that are not declared. */
function compareAdditional(
  schemas: SchemaPair,
  { base, revision }: Pair<ObjectShape>,
): void {
  const keyword = keywordFor(schemas);
  if (base.isClosed && revision.isClosed) return;
  if (revision.isClosed) {
    schemas.find("schema-additional-properties-closed", { keyword });
  } else if (base.isClosed) {
    schemas.find("schema-additional-properties-opened", { keyword });
  } else schemas.descend(base.additional, revision.additional);
}

function keywordFor({ base, revision }: SchemaPair): string {
  const parts = [...base.parts, ...revision.parts];
  const isUnevaluated = parts.some(
    ({ value }) => value["unevaluatedProperties"] !== undefined,
  );
  return isUnevaluated ? "unevaluatedProperties" : "additionalProperties";
}

function comparePatterns(
  schemas: SchemaPair,
  { base, revision }: Pair<ObjectShape>,
): void {
  const keyword = "patternProperties";
  for (const [name, node] of base.patterns) {
    const other = revision.patterns.get(name);
    if (other !== undefined) schemas.descend(node, other);
    else {
      schemas.find("schema-pattern-property-removed", {
        keyword,
        step: { base: name, revision: undefined },
        oldValue: name,
        ...(revision.isClosed && { wire: narrowed(schemas) }),
      });
    }
  }
  for (const name of revision.patterns.keys()) {
    if (base.patterns.has(name)) continue;
    schemas.find("schema-pattern-property-added", {
      keyword,
      step: { base: undefined, revision: name },
      newValue: name,
      ...(base.isClosed && { wire: widened(schemas) }),
    });
  }
}

/** In an object that is closed otherwise, a pattern lets properties in. */
function widened({ direction }: SchemaPair): WireVerdict {
  return direction === "request" ? "safe" : "breaking";
}

function narrowed({ direction }: SchemaPair): WireVerdict {
  return direction === "request" ? "breaking" : "safe";
}
