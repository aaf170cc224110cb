import type { Evidence, Json, Schema } from "../../model/api-model.js";
import { codeSpan } from "./code-span.js";
import type { Prose } from "./doc-comment.js";

/** What a property or a model says about itself: prose, format and bounds, default, deprecation. */
export function schemaProse(schema: Schema, evidence?: Evidence): Prose {
  return {
    paragraphs: [
      schema.description ?? schema.title,
      constraintText(schema),
      evidenceText(evidence),
    ],
    tags: schemaTags(schema),
  };
}

/** One line where the spec does not rest on the vendor's own words. */
export function evidenceText(
  evidence: Evidence | undefined,
): string | undefined {
  if (evidence === undefined || evidence.kind === "documented")
    return undefined;
  const kind = evidence.kind.charAt(0).toUpperCase() + evidence.kind.slice(1);
  const reason = evidence.note ?? evidence.source;
  return reason === undefined
    ? `${kind}.`
    : `${kind}: ${reason.replace(/\s+/g, " ").trim()}`;
}

function schemaTags(schema: Schema): string[] {
  return [
    ...(schema.default === undefined
      ? []
      : [`@default ${JSON.stringify(schema.default)}`]),
    ...(schema.deprecated ? ["@deprecated"] : []),
  ];
}

/** Format and bounds, as sentences. */
export function constraintText(schema: Schema): string | undefined {
  const { constraints } = schema;
  const format = "format" in schema ? schema.format : undefined;
  if (format === undefined && Object.keys(constraints).length === 0)
    return undefined;
  const sentences = [
    format === undefined ? undefined : `Format: ${format}.`,
    range("character", constraints.minLength, constraints.maxLength),
    range("item", constraints.minItems, constraints.maxItems),
    range("property", constraints.minProperties, constraints.maxProperties),
    constraints.uniqueItems === true ? "No item twice." : undefined,
    numberRange(constraints),
    constraints.multipleOf === undefined
      ? undefined
      : `A multiple of ${shown(constraints.multipleOf)}.`,
    constraints.pattern === undefined
      ? undefined
      : `Pattern: ${codeSpan(shown(constraints.pattern))}.`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function range(
  unit: string,
  least: Json | undefined,
  most: Json | undefined,
): string | undefined {
  const from = least === 0 ? undefined : least;
  if (from === undefined && most === undefined) return undefined;
  if (most === undefined) return `At least ${counted(from, unit)}.`;
  if (from === undefined) return `At most ${counted(most, unit)}.`;
  return from === most
    ? `Exactly ${counted(from, unit)}.`
    : `${shown(from)} to ${counted(most, unit)}.`;
}

function counted(count: Json | undefined, unit: string): string {
  const plural = unit.endsWith("y") ? `${unit.slice(0, -1)}ies` : `${unit}s`;
  return `${shown(count)} ${count === 1 ? unit : plural}`;
}

/** Both dialects: 3.0's exclusive bounds are flags, 3.1's are numbers. */
function numberRange({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: Schema["constraints"]): string | undefined {
  const bounds = [
    ...(exclusiveMinimum === true
      ? bound("more than", minimum)
      : [
          ...bound("at least", minimum),
          ...bound("more than", numeric(exclusiveMinimum)),
        ]),
    ...(exclusiveMaximum === true
      ? bound("less than", maximum)
      : [
          ...bound("at most", maximum),
          ...bound("less than", numeric(exclusiveMaximum)),
        ]),
  ];
  if (bounds.length === 0) return undefined;
  const sentence = bounds.join(", ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function bound(relation: string, value: Json | undefined): string[] {
  return value === undefined ? [] : [`${relation} ${shown(value)}`];
}

function numeric(value: Json | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function shown(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
