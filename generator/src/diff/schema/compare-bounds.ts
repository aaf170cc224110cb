import type { Json } from "../../model/api-model.js";
import type { SchemaPair } from "./schema-pair.js";
import type { JsonType } from "./json-type.js";
import { keywordOf, valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";
import { saysInteger } from "./shape.js";

/** A limit, as one number: what lies beyond it is refused. */
interface Limit {
  readonly value: number;
  /** Whether the number itself is refused too. */
  readonly exclusive: boolean;
}

interface Bound {
  readonly keyword: string;
  readonly exclusiveKeyword?: string;
  readonly isUpper: boolean;
  /** In ids. */
  readonly name: string;
  /** The keyword without which it means nothing. */
  readonly beside?: string;
  /** What says nothing, since no value is beyond it. */
  readonly idle?: number;
}

const boundsByType: { readonly [Type in JsonType]: readonly Bound[] } = {
  null: [],
  boolean: [],
  string: [
    { keyword: "maxLength", name: "max-length", isUpper: true },
    { keyword: "minLength", name: "min-length", isUpper: false, idle: 0 },
  ],
  number: [
    {
      keyword: "maximum",
      exclusiveKeyword: "exclusiveMaximum",
      name: "maximum",
      isUpper: true,
    },
    {
      keyword: "minimum",
      exclusiveKeyword: "exclusiveMinimum",
      name: "minimum",
      isUpper: false,
    },
  ],
  array: [
    { keyword: "maxItems", name: "max-items", isUpper: true },
    { keyword: "minItems", name: "min-items", isUpper: false, idle: 0 },
    {
      keyword: "maxContains",
      name: "max-contains",
      isUpper: true,
      beside: "contains",
    },
    {
      keyword: "minContains",
      name: "min-contains",
      isUpper: false,
      beside: "contains",
      idle: 1,
    },
  ],
  object: [
    { keyword: "maxProperties", name: "max-properties", isUpper: true },
    {
      keyword: "minProperties",
      name: "min-properties",
      isUpper: false,
      idle: 0,
    },
  ],
};

/** Limits of numbers, lengths and counts. */
export function compareBounds(schemas: SchemaPair, type: JsonType): void {
  for (const bound of boundsByType[type]) compareBound(schemas, bound);
}

function compareBound(schemas: SchemaPair, bound: Bound): void {
  const before = limitOf(schemas.base.parts, bound);
  const after = limitOf(schemas.revision.parts, bound);
  const action = actionOf(before, after, bound);
  if (action === undefined) return;
  schemas.find(`schema-${bound.name}-${action}`, {
    keyword: keywordIn(schemas, bound),
    oldValue: shown(before),
    newValue: shown(after),
  });
}

function actionOf(
  before: Limit | undefined,
  after: Limit | undefined,
  { isUpper }: Bound,
): "added" | "removed" | "raised" | "lowered" | undefined {
  if (before === undefined) return after && "added";
  if (after === undefined) return "removed";
  if (before.value !== after.value) {
    return after.value > before.value ? "raised" : "lowered";
  }
  if (before.exclusive === after.exclusive) return undefined;
  return after.exclusive === isUpper ? "lowered" : "raised";
}

function limitOf(
  parts: readonly SchemaPart[],
  bound: Bound,
): Limit | undefined {
  let tightest: Limit | undefined;
  for (const part of parts)
    for (const limit of [...limitsIn(part, bound), ...impliedBy(part, bound)])
      if (tightest === undefined || isTighter(limit, tightest, bound))
        tightest = limit;
  if (tightest === undefined || isIdle(tightest, bound)) return undefined;
  const isWhole = parts.some((part) => saysInteger(part));
  return isWhole ? wholeLimit(tightest, bound) : tightest;
}

/** A lower limit of 0 is none: where items need not be there at all, they are not counted. */
function isIdle({ value }: Limit, { idle }: Bound): boolean {
  return idle !== undefined && (value === idle || value === 0);
}

/** OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`; 3.1 gives the number itself. */
function limitsIn(
  part: SchemaPart,
  { keyword, exclusiveKeyword, beside }: Bound,
): readonly Limit[] {
  if (beside !== undefined && keywordOf(part, beside) === undefined) return [];
  const value = keywordOf(part, keyword);
  const exclusive = exclusiveKeyword && keywordOf(part, exclusiveKeyword);
  return [
    ...(typeof value === "number"
      ? [{ value, exclusive: exclusive === true }]
      : []),
    ...(typeof exclusive === "number"
      ? [{ value: exclusive, exclusive: true }]
      : []),
  ];
}

/** `items: false` allows no more items than there are in front. */
function impliedBy(part: SchemaPart, { keyword }: Bound): readonly Limit[] {
  if (keyword !== "maxItems" || keywordOf(part, "items") !== false) return [];
  const prefix = keywordOf(part, "prefixItems");
  const value = Array.isArray(prefix) ? prefix.length : 0;
  return [{ value, exclusive: false }];
}

function isTighter(limit: Limit, other: Limit, { isUpper }: Bound): boolean {
  if (limit.value === other.value) return limit.exclusive;
  return limit.value < other.value === isUpper;
}

/** For whole numbers, below 10 is up to 9. */
function wholeLimit(limit: Limit, { isUpper }: Bound): Limit {
  const { value, exclusive } = limit;
  if (!exclusive) {
    const whole = isUpper ? Math.floor(value) : Math.ceil(value);
    return { value: whole, exclusive };
  }
  const whole = isUpper ? Math.ceil(value) - 1 : Math.floor(value) + 1;
  return { value: whole, exclusive: false };
}

function keywordIn(
  { base, revision }: SchemaPair,
  { keyword, exclusiveKeyword }: Bound,
): string {
  const parts = [...revision.parts, ...base.parts];
  const isPlain = valuesOf(parts, keyword).length > 0;
  return isPlain ? keyword : (exclusiveKeyword ?? keyword);
}

function shown(limit: Limit | undefined): Json | undefined {
  if (limit === undefined) return undefined;
  return limit.exclusive ? `${limit.value} (exclusive)` : limit.value;
}
