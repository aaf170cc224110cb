import { entriesAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { compareHeaders } from "./compare-headers.js";
import { keywordPlace, record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import { readEncodingPart } from "./encoding-part.js";
import type { EncodingPart } from "./encoding-part.js";
import type { MediaView } from "./match-media.js";
import { covers, normalizeMediaType } from "./media-type.js";

/** How the parts of a form are written. Elsewhere, `encoding` means nothing (OpenAPI 3.1.1, section 4.8.14). */
export function compareEncoding(
  scope: Scope,
  both: Both<MediaView>,
  owner: string,
): void {
  const form = formOf(scope, both);
  if (form === undefined) return;
  const { documents } = scope;
  const { base, revision } = both;
  const before = encodingsOf(base.at);
  const after = encodingsOf(revision.at);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const at = { base: before.get(name), revision: after.get(name) };
    const old = readEncodingPart(documents.base, base, { name, at: at.base });
    const now = readEncodingPart(documents.revision, revision, {
      name,
      at: at.revision,
    });
    if (old === undefined || now === undefined) continue;
    const subject = `part \`${name}\` of ${owner}`;
    compareParts(scope, { base: old, revision: now }, { subject, form });
  }
}

interface Form {
  /** Whether the parts have media types and headers of their own. */
  readonly isMultipart: boolean;
  /** Whether `style` and its like mean anything. */
  readonly hasStyle: boolean;
}

/** `undefined` where either side is no form. In OpenAPI 3.0, only what is percent-encoded has a style. */
function formOf({ documents }: Scope, both: Both<MediaView>): Form | undefined {
  const { base, revision } = onBoth(both, ({ key }) => key.split(";")[0] ?? "");
  if (base !== revision) return undefined;
  if (base === "application/x-www-form-urlencoded")
    return { isMultipart: false, hasStyle: true };
  if (!base.startsWith("multipart/")) return undefined;
  const isOld = [documents.base, documents.revision].some(
    ({ dialect }) => dialect === "3.0",
  );
  return { isMultipart: true, hasStyle: base === FORM_DATA && !isOld };
}

const FORM_DATA = "multipart/form-data";

function encodingsOf(
  media: Located<JsonObject>,
): ReadonlyMap<string, Located<JsonObject>> {
  return new Map(
    entriesAt(media, "encoding").flatMap(([name, { value, ...place }]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? [[name, { value, ...place }] as const]
        : [],
    ),
  );
}

interface PartFacts {
  readonly subject: string;
  readonly form: Form;
}

function compareParts(
  scope: Scope,
  { base, revision }: Both<EncodingPart>,
  { subject, form }: PartFacts,
): void {
  compareContentTypes(scope, { base, revision }, subject);
  if (form.hasStyle) compareStyles(scope, { base, revision }, subject);
  if (form.isMultipart && base.at !== undefined && revision.at !== undefined)
    compareHeaders(scope, { base: base.at, revision: revision.at }, subject);
}

/** A list of media types, in any order. Who sends may send any of them, so that requests may have more and answers may have fewer. */
function compareContentTypes(
  scope: Scope,
  both: Both<EncodingPart>,
  subject: string,
): void {
  const { base, revision } = onBoth(both, ({ contentType }) =>
    contentType?.split(",").map((one) => normalizeMediaType(one)),
  );
  const isWider = coversAll(revision, base);
  const isNarrower = coversAll(base, revision);
  if (isWider && isNarrower) return;
  const isGood = scope.direction === "request" ? isWider : isNarrower;
  recordKey(scope, both, {
    key: "contentType",
    subject,
    wire: isGood ? "safe" : undefined,
  });
}

function coversAll(
  ranges: readonly string[] | undefined,
  mediaTypes: readonly string[] | undefined,
): boolean {
  if (ranges === undefined || mediaTypes === undefined)
    return ranges === mediaTypes;
  return mediaTypes.every((one) =>
    ranges.some((range) => range === one || covers(range, one)),
  );
}

function compareStyles(
  scope: Scope,
  both: Both<EncodingPart>,
  subject: string,
): void {
  for (const key of ["style", "explode", "allowReserved"] as const) {
    if (both.base[key] === both.revision[key]) continue;
    recordKey(scope, both, { key, subject });
    if (key === "style") return;
  }
}

const ids = {
  contentType: "encoding-content-type-changed",
  style: "encoding-style-changed",
  explode: "encoding-explode-changed",
  allowReserved: "encoding-allow-reserved-changed",
} as const;

interface KeyFinding {
  readonly key: keyof typeof ids;
  readonly subject: string;
  readonly wire?: "safe" | undefined;
}

function recordKey(
  scope: Scope,
  { base, revision }: Both<EncodingPart>,
  { key, subject, wire }: KeyFinding,
): void {
  record(scope, ids[key], {
    subject,
    base: keywordPlace(base.place, key),
    revision: keywordPlace(revision.place, key),
    oldValue: base[key],
    newValue: revision[key],
    wire,
  });
}
