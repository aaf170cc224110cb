import type { Schema } from "../../model/api-model.js";
import { keepsConstraints, numberOf } from "./constraints.js";
import { samplePattern } from "./sample-pattern.js";

type StringSchema = Schema & { readonly kind: "string" };

const byFormat: { readonly [format: string]: string } = {
  "date-time": "2026-01-15T09:30:00Z",
  date: "2026-01-15",
  time: "09:30:00Z",
  duration: "P1D",
  uuid: "8f2b6c1e-4d3a-4f70-9a5b-2c7d1e0f9b64",
  email: "ada@example.com",
  "idn-email": "ada@example.com",
  hostname: "api.example.com",
  "idn-hostname": "api.example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/resource",
  url: "https://example.com/resource",
  iri: "https://example.com/resource",
  "uri-reference": "/resource",
  "uri-template": "/users/{id}",
  "json-pointer": "/name",
  regex: "^[a-z]+$",
  byte: "dGV4dA==",
  base64: "dGV4dA==",
  base64url: "dGV4dA",
  password: "correct horse battery staple",
};

/** A text that keeps the schema's format, pattern and length; `undefined` where none was found. */
export function sampleString(schema: StringSchema): string | undefined {
  for (const candidate of candidates(schema))
    if (keepsConstraints(candidate, schema)) return candidate;
  return undefined;
}

function* candidates(schema: StringSchema): Iterable<string> {
  const { constraints, format } = schema;
  const known = format === undefined ? undefined : byFormat[format];
  const least = numberOf(constraints, "minLength") ?? 0;
  const most = numberOf(constraints, "maxLength") ?? Infinity;
  if (known !== undefined) yield known;
  if (typeof constraints["pattern"] === "string")
    yield* fromPattern(constraints["pattern"], least);
  const text = known ?? "text";
  yield text;
  yield text.slice(0, most);
  if (least <= longest) yield lengthened(text, least);
}

const longest = 4096;

/** Open-ended parts of a pattern are repeated more and more, until the text is long enough. */
function* fromPattern(pattern: string, least: number): Iterable<string> {
  for (const repetitions of [1, 4, 0, least, Math.ceil(least / 2), 12]) {
    const text =
      repetitions > longest ? undefined : samplePattern(pattern, repetitions);
    if (text !== undefined) yield text;
  }
}

function lengthened(text: string, least: number): string {
  return text.repeat(Math.ceil(least / text.length)).slice(0, least);
}
