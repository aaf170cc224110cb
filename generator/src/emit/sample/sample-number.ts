import type { Schema } from "../../model/api-model.js";
import { isInRange, rangeOf } from "./constraints.js";

/** The plainest number within the schema's bounds: 1, else the one nearest to a bound; `undefined` where there is none. */
export function sampleNumber(
  schema: Schema & { readonly kind: "number" | "integer" },
): number | undefined {
  const range = rangeOf(schema.constraints);
  const step = range.multipleOf ?? 1;
  const fromBelow = Math.ceil(range.minimum / step) * step;
  const fromAbove = Math.floor(range.maximum / step) * step;
  const whole = [
    1,
    step,
    0,
    fromBelow,
    fromBelow + step,
    fromAbove,
    fromAbove - step,
  ];
  const between = [
    (range.minimum + range.maximum) / 2,
    range.minimum,
    range.maximum,
  ];
  const candidates = schema.kind === "integer" ? whole : [...whole, ...between];
  const found = candidates.find(
    (value) =>
      Number.isFinite(value) &&
      (schema.kind === "number" || Number.isInteger(value)) &&
      isInRange(value, range),
  );
  return found === undefined ? undefined : tidy(found);
}

/** Without the dust of binary fractions: 0.3, not 0.30000000000000004; and never `-0`. */
function tidy(value: number): number {
  const short = Number(value.toPrecision(12));
  return (Number.isInteger(value) ? value : short) + 0;
}
