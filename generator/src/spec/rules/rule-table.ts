export interface RuleInfo {
  readonly severity: "error" | "warning";
  /** One line for the list of rules. */
  readonly explanation: string;
}

/**
 * Every rule that a problem can name. An error is what makes a client impossible or wrong; the rest is a warning, and the document is compiled.
 * Ids are never renamed.
 */
export const ruleTable = {
  "file-missing": error(
    "A file that was named, or that a `$ref` leads to, does not exist.",
  ),
  "file-is-directory": error("A directory was named where a file is needed."),
  "file-unreadable": error("A file exists and cannot be read."),
  "file-empty": error("A file holds nothing."),
  "file-not-text": error("A file is not UTF-8 text."),
  "json-syntax": error("A JSON file breaks the rules of JSON."),
  "yaml-syntax": error("A YAML file breaks the rules of YAML."),
  "yaml-alias": error("YAML aliases go in a circle or multiply without end."),
  "yaml-too-deep": error("A YAML file is nested too deeply to be read."),
  "duplicate-key": error("An object of a YAML file has the same key twice."),
  "document-not-object": error("The document is not an object."),
  "openapi-version-missing": error(
    "The document does not say which OpenAPI it is written in.",
  ),
  "openapi-version-unsupported": error(
    "The document is written in an OpenAPI that cannot be read.",
  ),
  "openapi-version-short": warning(
    "The version has no last part, such as `3.1`.",
  ),
  "openapi-3-2-ignored": warning(
    "Something that OpenAPI 3.2 added is left out.",
  ),
  "swagger-2": error("Swagger 2.0 documents have to be converted first."),
  "document-empty": error(
    "The document has no paths, no webhooks and no components.",
  ),
  "info-missing": warning("The API has no title or no version."),
  "value-missing": warning(
    "A key has no value; it is read as if it were not there.",
  ),
  "value-misshapen": error(
    "An object stands where OpenAPI has a list, or the like.",
  ),
  "flag-misshapen": warning(
    "A field that must be `true` or `false` is something else, and is passed over.",
  ),
  "reference-unknown": error("A `$ref` leads nowhere."),
  "reference-circular": error("A `$ref` leads back to itself."),
  "reference-remote": error(
    "A `$ref` leads to another machine; the network is never used.",
  ),
  "reference-trailing-slash": warning(
    "A `$ref` ends in a slash that means an empty key; the slash is passed over.",
  ),
  "example-reference-unknown": warning(
    "A `$ref` of an example or a link leads nowhere; clients do without.",
  ),
  "path-without-slash": error("A path does not begin with `/`."),
  "path-duplicate": warning(
    "Two paths differ in the names of their parameters only.",
  ),
  "path-item-key-unknown": warning(
    "A path has a key that is neither a method nor anything else OpenAPI knows.",
  ),
  "path-parameter-undeclared": error(
    "A path has a `{name}` that no parameter declares.",
  ),
  "path-parameter-unused": error(
    "A parameter is declared for a path that has no such `{name}`.",
  ),
  "path-parameter-optional": warning(
    "A path parameter is not marked as required; it is read as required.",
  ),
  "operation-id-duplicate": error("Two operations have the same operationId."),
  "operation-id-missing": warning(
    "An operation has no operationId; its name is made from method and path.",
  ),
  "responses-missing": warning("An operation says nothing about its answers."),
  "response-status-invalid": error(
    "A key of `responses` is neither a status, nor a range such as `4XX`, nor `default`.",
  ),
  "request-body-unsendable": warning(
    "GET, HEAD or TRACE has a request body, which browsers refuse to send.",
  ),
  "method-unsendable": warning(
    "An operation is TRACE, which `fetch` refuses to send.",
  ),
  "media-type-invalid": warning("A key of `content` is not a media type."),
  "parameter-name-missing": error("A parameter has no name."),
  "parameter-in-missing": error("A parameter does not say where it goes."),
  "parameter-in-invalid": error(
    "A parameter goes to a place that OpenAPI does not have.",
  ),
  "parameter-duplicate": error(
    "Two parameters of one list have the same name and place.",
  ),
  "parameter-untyped": warning(
    "A parameter has neither schema nor content; any value is accepted.",
  ),
  "parameter-typed-twice": warning(
    "A parameter has both schema and content, or several contents; one is used.",
  ),
  "parameter-style-invalid": warning(
    "A parameter has a style that its place does not allow.",
  ),
  "security-scheme-unknown": error(
    "A security requirement names a scheme that is not declared.",
  ),
  "security-schemes-missing": warning(
    "A security requirement names a scheme, and the document declares none; no credential is sent.",
  ),
  "security-scheme-invalid": error(
    "A security scheme misses what its type needs, or has an unknown type.",
  ),
  "server-url-missing": error("A server has no URL."),
  "server-variable-undeclared": error(
    "A server's URL has a `{name}` that is not among its variables.",
  ),
  "server-variable-default-missing": warning(
    "A server variable has no default; the first of its enum, or nothing, is used.",
  ),
  "server-variable-default-unlisted": warning(
    "The default of a server variable is not in its enum.",
  ),
  "type-unknown": error("A schema has a type that JSON Schema does not have."),
  "discriminator-property-missing": error(
    "A discriminator does not name its property.",
  ),
  "discriminator-mapping-unknown": warning(
    "A discriminator maps a value to a schema that does not exist.",
  ),
  "schema-includes-itself": error("A schema is an `allOf` of itself."),
  "enum-empty": warning("An enum allows no value; it is passed over."),
  "tuple-empty": warning("A tuple has no items; it is passed over."),
  "number-not-exact": warning(
    "A number has more digits than a double holds; it is read as the nearest one.",
  ),
  "required-unknown": warning(
    "`required` names a property that the schema does not have.",
  ),
  "required-misplaced": warning("`required` is not a list of names."),
  "nullable-in-3-1": warning(
    "OpenAPI 3.1 has no `nullable`; it is honoured all the same.",
  ),
  "exclusive-bound-misshapen": warning(
    "An exclusive bound is written as in the other version of OpenAPI.",
  ),
  "pagination-name-unknown": error(
    "`x-pagination` names a parameter, header or property that the operation does not have.",
  ),
  "evidence-incomplete": warning(
    "An `x-evidence` lacks the source or the note that its kind needs.",
  ),
  "extension-misplaced": error(
    "One of our extensions stands where it means nothing.",
  ),
  "extension-malformed": error(
    "One of our extensions does not have the form of its JSON Schema.",
  ),
  "extension-misspelt": warning(
    "An extension looks like one of ours with a typing error.",
  ),
} as const satisfies { readonly [rule: string]: RuleInfo };

export type RuleId = keyof typeof ruleTable;

function error(explanation: string): RuleInfo {
  return { severity: "error", explanation };
}

function warning(explanation: string): RuleInfo {
  return { severity: "warning", explanation };
}
