import type { JsonObject } from "../spec/spec-document.js";
import type { Json, Schema } from "./api-model.js";
import { buildSchema } from "./build-schema.js";
import { asObject, childAt, follow } from "./located.js";
import type { Located } from "./located.js";
import type { OperationScope, PartRole } from "./operation-scope.js";
import { readExample } from "./read-example.js";
import { emptyBase } from "./schema-base.js";
import { streamedSchemaAt } from "./streamed-schema.js";

/** A media type object of a body or an answer (OpenAPI 3.1.1, section 4.8.14). */
export interface BuiltMedia<Kind extends string> {
  readonly mediaType: string;
  readonly kind: Kind;
  readonly schema: Schema;
  readonly example: Json | undefined;
  readonly at: Located<JsonObject>;
  /** Where its schema stands. */
  readonly place: Located | undefined;
}

export interface MediaPlace<Kind extends string> {
  readonly role: PartRole;
  readonly kindOf: (mediaType: string, schema: JsonObject | undefined) => Kind;
}

/** All media types of a `content`, JSON first. Only the first has the plain name of its role; equal schemas are built once. */
export function buildContent<Kind extends string>(
  scope: OperationScope,
  entries: readonly (readonly [mediaType: string, at: Located<JsonObject>])[],
  { role, kindOf }: MediaPlace<Kind>,
): readonly BuiltMedia<Kind>[] {
  const found = entries.map(([mediaType, at]) => {
    const raw = follow(scope.document, childAt(at, "schema"));
    const kind = kindOf(mediaType, raw?.value);
    return { mediaType, at, kind, place: placeOf(scope, at, kind) };
  });
  const json = found.filter(({ kind }) => kind === "json");
  const sorted = [...json, ...found.filter(({ kind }) => kind !== "json")];
  const built: BuiltMedia<Kind>[] = [];
  for (const media of sorted) {
    const like = built.find((one) => sharesSchema(one, media));
    const words =
      built.length === 0
        ? role.words
        : [mediaWord(media.mediaType), ...role.words];
    const schema =
      like?.schema ?? buildMediaSchema(scope, media, { ...role, words });
    const example = readExample(scope.document, media.at);
    built.push({ ...media, schema, example });
  }
  return built;
}

/** Where the schema of a media type stands. */
function placeOf(
  { document }: OperationScope,
  at: Located<JsonObject>,
  kind: string,
): Located | undefined {
  return kind === "events" || kind === "lines"
    ? streamedSchemaAt(document, at, kind)
    : childAt(at, "schema");
}

interface FoundMedia {
  readonly mediaType: string;
  readonly kind: string;
  readonly at: Located<JsonObject>;
  readonly place: Located | undefined;
}

/** Documents often repeat one inline schema for JSON and for forms. */
function sharesSchema(one: FoundMedia, other: FoundMedia): boolean {
  if (holdsBytes(one.kind) !== holdsBytes(other.kind)) return false;
  const schema = asObject(one.place)?.value;
  const otherSchema = asObject(other.place)?.value;
  if (schema === undefined || otherSchema === undefined) return false;
  if (typeof schema["$ref"] === "string") return false;
  return JSON.stringify(schema) === JSON.stringify(otherSchema);
}

function holdsBytes(kind: string): boolean {
  return kind === "multipart" || kind === "binary";
}

/** `form` for `application/x-www-form-urlencoded`, `merge patch json` for `application/merge-patch+json`. */
function mediaWord(mediaType: string): string {
  if (mediaType.startsWith("application/x-www-form-urlencoded")) return "form";
  if (mediaType.startsWith("multipart/")) return "multipart";
  const [essence = ""] = mediaType.split(";");
  return essence.slice(essence.indexOf("/") + 1);
}

function buildMediaSchema(
  scope: OperationScope,
  { at, kind, place }: FoundMedia,
  { owner, words }: PartRole,
): Schema {
  if (place === undefined) return schemaOfNone(at, kind);
  const isNamed = kind !== "binary" && kind !== "text";
  const schema = buildSchema(scope.registry, place, {
    role: isNamed ? { owner, words, names: "all" } : undefined,
    owner: undefined,
    inheritedType: undefined,
    bytes: holdsBytes(kind),
    depth: 0,
  });
  if (kind !== "binary" || schema.kind === "reference") return schema;
  const { description, source } = schema;
  return { ...emptyBase({ ...source, value: true }), description, kind };
}

/** Without a schema a text is a string, bytes are bytes, and JSON is anything. */
function schemaOfNone(at: Located, kind: string): Schema {
  const base = emptyBase(at);
  if (kind === "binary") return { kind, ...base };
  if (kind === "text") return { kind: "string", format: undefined, ...base };
  return { kind: "unknown", ...base };
}
