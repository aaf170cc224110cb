import type { Source } from "../../model/api-model.js";
import { childAt, follow, valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import type { ParameterView } from "./parameter-view.js";
import { serialisationOf, shapeOf } from "./serialisation.js";

/** A parameter that held one value and holds a list of them, or the other way round. */
export interface ListTurn {
  readonly id: "parameter-became-list" | "parameter-became-single";
  /** What one value is on both sides. */
  readonly items: Both<Source>;
  readonly wire: "breaking" | undefined;
}

/** `undefined` where nothing like it has happened, or where a list is not written as its items are. */
export function findListTurn(
  documents: Both<SpecDocument>,
  both: Both<ParameterView>,
): ListTurn | undefined {
  const { base, revision } = {
    base: readSide(documents.base, both.base),
    revision: readSide(documents.revision, both.revision),
  };
  const wire = needsMore(base) || needsMore(revision) ? "breaking" : undefined;
  const places = onBoth({ base, revision }, (side) => side?.place);
  if (places.base === undefined || places.revision === undefined)
    return undefined;
  if (base?.items === undefined && revision?.items !== undefined)
    return {
      id: "parameter-became-list",
      items: { base: places.base, revision: revision.items },
      wire,
    };
  if (base?.items !== undefined && revision?.items === undefined)
    return {
      id: "parameter-became-single",
      items: { base: base.items, revision: places.revision },
      wire,
    };
  return undefined;
}

interface ValueSide {
  readonly place: Located;
  readonly schema: Located<JsonObject>;
  /** Of a list. */
  readonly items: Located | undefined;
}

/** One value that is written as it is, or a list whose items are. */
function readSide(
  document: SpecDocument,
  { in: location, at }: ParameterView,
): ValueSide | undefined {
  const place = childAt(at, "schema");
  const schema = follow(document, place);
  if (location !== "query" || place === undefined || schema === undefined)
    return undefined;
  const shape = shapeOf(document, place);
  const { style, explode } = serialisationOf(at, location, shape);
  if (shape === "scalar" && style === "plain")
    return { place, schema, items: undefined };
  const items = childAt(schema, "items");
  const isList = shape === "array" && style === "form" && explode === true;
  return isList && items !== undefined ? { place, schema, items } : undefined;
}

/** Whether one item alone is too few. */
function needsMore(side: ValueSide | undefined): boolean {
  const least = side && valueAt(side.schema.value, "minItems");
  return typeof least === "number" && least > 1;
}
