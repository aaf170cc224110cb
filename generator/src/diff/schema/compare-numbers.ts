import type { SchemaPair } from "./schema-pair.js";
import { compareFormats } from "./compare-formats.js";
import { valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";
import { saysInteger } from "./shape.js";

/** `multipleOf` and formats; whether they are whole is told by their type. */
export function compareNumbers(schemas: SchemaPair): void {
  compareFormats(schemas);
  const oldValue = stepOf(schemas.base.parts);
  const newValue = stepOf(schemas.revision.parts);
  if (oldValue === newValue) return;
  const facts = { keyword: "multipleOf", oldValue, newValue };
  if (oldValue === undefined) schemas.find("schema-multiple-of-added", facts);
  else if (newValue === undefined)
    schemas.find("schema-multiple-of-removed", facts);
  else if (isMultiple(newValue, oldValue))
    schemas.find("schema-multiple-of-narrowed", facts);
  else if (isMultiple(oldValue, newValue))
    schemas.find("schema-multiple-of-widened", facts);
  else schemas.find("schema-multiple-of-changed", facts);
}

/** Whole numbers are multiples of 1 anyway. */
function stepOf(parts: readonly SchemaPart[]): number | undefined {
  const isWhole = parts.some((part) => saysInteger(part));
  const steps = valuesOf(parts, "multipleOf")
    .filter((step) => typeof step === "number")
    .filter((step) => step > 0 && !(isWhole && step === 1));
  return steps.length === 0 ? undefined : Math.max(...steps);
}

function isMultiple(step: number, of: number): boolean {
  const quotient = step / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
