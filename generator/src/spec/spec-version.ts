import type { JsonObject, JsonValue } from "./spec-document.js";

export type SpecVersion =
  | { readonly kind: "supported"; readonly dialect: "3.0" | "3.1" }
  | {
      readonly kind: "unsupported";
      readonly rule: string;
      readonly message: string;
      readonly hint: string;
      readonly pointer: string;
    };

const conversion =
  "Convert it to OpenAPI 3 first, for example with `npx swagger2openapi --outfile openapi.yaml <file>` or https://converter.swagger.io, and give the result.";

/** Which OpenAPI a document is written in. 3.2 is read as 3.1; a version without its last part (`3.1`, or the number 3) is understood. */
export function readSpecVersion(root: JsonObject): SpecVersion {
  if (root["openapi"] === undefined) return explainMissingVersion(root);
  const version = wordOf(root["openapi"]);
  if (/^3(\.0(\.|-|$)|$)/.test(version))
    return { kind: "supported", dialect: "3.0" };
  if (/^3\.[12](\.|-|$)/.test(version))
    return { kind: "supported", dialect: "3.1" };
  return {
    kind: "unsupported",
    rule: "openapi-version-unsupported",
    message: `OpenAPI version \`${version}\` is not supported.`,
    hint: "Write the document in OpenAPI 3.0 or 3.1, and name that version in `openapi`, such as `openapi: 3.1.1`.",
    pointer: "/openapi",
  };
}

function explainMissingVersion(root: JsonObject): SpecVersion {
  if (root["swagger"] === undefined)
    return {
      kind: "unsupported",
      rule: "openapi-version-missing",
      message: "This is not an OpenAPI document: `openapi` is missing.",
      hint: "Give the file that begins with `openapi: 3.1.1` (or another 3.x version); other files are read through its `$ref`s.",
      pointer: "",
    };
  return {
    kind: "unsupported",
    rule: "swagger-2",
    message: `This is a Swagger ${wordOf(root["swagger"])} document; only OpenAPI 3.0 and 3.1 can be read.`,
    hint: conversion,
    pointer: "/swagger",
  };
}

function wordOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
