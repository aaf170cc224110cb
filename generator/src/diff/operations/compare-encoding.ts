import {
  childAt,
  entriesAt,
  follow,
  stringAt,
  valueAt,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { compareHeaders } from "./compare-headers.js";
import { keywordPlace, record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import type { MediaView } from "./match-media.js";
import { shapeOf, schemaOfProperty } from "./serialisation.js";

/** How the parts of a form are written: what is left out has the defaults of OpenAPI 3.1.1, section 4.8.15. */
export function compareEncoding(
  scope: Scope,
  { base, revision }: Both<MediaView>,
  owner: string,
): void {
  const before = encodingsOf(base.at);
  const after = encodingsOf(revision.at);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const part = {
      base: partOf(scope.documents.base, base, { name, at: before.get(name) }),
      revision: partOf(scope.documents.revision, revision, {
        name,
        at: after.get(name),
      }),
    };
    const subject = `part \`${name}\` of ${owner}`;
    compareParts(scope, part, subject);
    const { base: old, revision: now } = part;
    if (old.at !== undefined && now.at !== undefined)
      compareHeaders(scope, { base: old.at, revision: now.at }, subject);
  }
}

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

interface Part {
  readonly at: Located<JsonObject> | undefined;
  /** Where it stands, or would. */
  readonly place: Located<JsonObject>;
  readonly contentType: string | undefined;
  readonly style: string;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
}

function partOf(
  document: SpecDocument,
  media: MediaView,
  {
    name,
    at,
  }: { readonly name: string; readonly at: Located<JsonObject> | undefined },
): Part {
  const value = at?.value ?? {};
  const property = schemaOfProperty(
    document,
    childAt(media.at, "schema"),
    name,
  );
  const style = stringAt(value, "style") ?? "form";
  const explode = valueAt(value, "explode");
  const isScalar = shapeOf(document, property) === "scalar";
  return {
    at,
    place: at ?? media.at,
    contentType:
      stringAt(value, "contentType") ?? defaultContentType(document, property),
    style: isScalar ? "form" : style,
    explode: isScalar
      ? undefined
      : typeof explode === "boolean"
        ? explode
        : style === "form",
    allowReserved: value["allowReserved"] === true,
  };
}

function defaultContentType(
  document: SpecDocument,
  property: Located<JsonObject> | undefined,
): string | undefined {
  if (property === undefined) return undefined;
  const items = follow(document, childAt(property, "items"));
  const one = items ?? property;
  switch (shapeOf(document, one)) {
    case "scalar":
      return one.value["format"] === "binary" ||
        one.value["format"] === "base64"
        ? "application/octet-stream"
        : "text/plain";
    case "object":
      return "application/json";
    default:
      return undefined;
  }
}

const ids = {
  contentType: "encoding-content-type-changed",
  style: "encoding-style-changed",
  explode: "encoding-explode-changed",
  allowReserved: "encoding-allow-reserved-changed",
} as const;

const keys = ["contentType", "style", "explode", "allowReserved"] as const;

function compareParts(
  scope: Scope,
  { base, revision }: Both<Part>,
  subject: string,
): void {
  for (const key of keys) {
    if (base[key] === revision[key]) continue;
    record(scope, ids[key], {
      subject,
      base: keywordPlace(base.place, key),
      revision: keywordPlace(revision.place, key),
      oldValue: base[key],
      newValue: revision[key],
    });
    if (key === "style") return;
  }
}
