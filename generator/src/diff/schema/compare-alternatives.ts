import { compareArrays } from "./compare-arrays.js";
import { compareBounds } from "./compare-bounds.js";
import { compareConditions } from "./compare-conditions.js";
import { compareNumbers } from "./compare-numbers.js";
import { compareObjects } from "./compare-objects.js";
import { compareStrings } from "./compare-strings.js";
import { compareValues } from "./compare-values.js";
import type { Pair, SchemaPair } from "./schema-pair.js";
import type { Alternative } from "./shape.js";

/** What is different between values of one type, here and inside. */
export function compareAlternatives(
  schemas: SchemaPair,
  pair: Pair<Alternative>,
): void {
  const { type } = pair.base;
  compareValues(schemas, pair);
  compareBounds(schemas, type);
  compareConditions(schemas);
  if (type === "string") compareStrings(schemas);
  else if (type === "number") compareNumbers(schemas);
  else if (type === "array") compareArrays(schemas);
  else if (type === "object") compareObjects(schemas);
}
