import type { JsonObject } from "../spec/spec-document.js";
import type { AnswerKind, BodyKind } from "./api-model.js";
import { isComposed, typesOf } from "./shape-keywords.js";

const LINES =
  /^application\/(x-)?(ndjson|jsonl|jsonlines)$|^application\/stream\+json$|[/+]json-seq$/;
const TEXTS =
  /^text\/|\+xml$|\+yaml$|^application\/(xml|yaml|x-yaml|javascript|ecmascript|graphql|sql|x-www-form-urlencoded)$/;
const BYTES =
  /^(image|audio|video|font|model)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|x-zip-compressed)$/;
const JSONS = /^(application|text)\/json$|\+json$/;

/** How an answer of this media type and schema is read. */
export function answerKind(
  mediaType: string,
  schema: JsonObject | undefined,
): AnswerKind {
  const essence = essenceOf(mediaType);
  const isEvents = essence === "text/event-stream";
  if (!isEvents && !LINES.test(essence)) return plainKind(essence, schema);
  if (isBinarySchema(schema)) return "stream";
  return isEvents ? "events" : "lines";
}

/** How a request body of this media type and schema is written. */
export function bodyKind(
  mediaType: string,
  schema: JsonObject | undefined,
): BodyKind {
  const essence = essenceOf(mediaType);
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  return plainKind(essence, schema);
}

export function isJsonType(mediaType: string): boolean {
  return JSONS.test(essenceOf(mediaType));
}

/** A string that is not text. */
function isBinarySchema(schema: JsonObject | undefined): boolean {
  if (schema === undefined) return false;
  return schema["type"] === "file" || schema["format"] === "binary";
}

/** Type and subtype, without parameters (RFC 9110, section 8.3.1). */
function essenceOf(mediaType: string): string {
  const [essence = ""] = mediaType.split(";");
  return essence.trim().toLowerCase();
}

function plainKind(
  essence: string,
  schema: JsonObject | undefined,
): "json" | "text" | "binary" {
  if (isBinarySchema(schema)) return "binary";
  if (JSONS.test(essence)) return "json";
  if (BYTES.test(essence)) return "binary";
  if (TEXTS.test(essence)) return "text";
  return schema === undefined ? "binary" : kindOfSchema(schema);
}

/** For media types that say little: `*` as type and subtype, or a vendor's own. */
function kindOfSchema(schema: JsonObject): "json" | "text" | "binary" {
  if (isComposed(schema)) return "json";
  const [type] = typesOf(schema, undefined);
  if (type === undefined) return "binary";
  return type === "string" ? "text" : "json";
}
