import type { Texts } from "./load-texts.js";

export interface RuleCase {
  readonly name: string;
  /** One text is `api.yaml`. */
  readonly texts: Texts | string;
  readonly want: readonly string[];
}

const head = `openapi: 3.1.0
info: {title: Users, version: "1"}
`;
const head30 = head.replace("3.1.0", "3.0.3");

/** Paths from line 4 on. */
function paths(text: string): string {
  return `${head}paths:\n${text}`;
}

/** The operation `GET /users`, from line 6 on. */
function operation(text: string): string {
  return paths(`  /users:
    get:
      operationId: listUsers
${text}`);
}

const answers = "      responses: {default: {description: Anything}}\n";

/** Schemas from line 5 on. */
function schemas(text: string): string {
  return `${head}components:\n  schemas:\n${text}`;
}

export const ruleCases: readonly RuleCase[] = [
  {
    name: "a file that is not there",
    texts: paths("  /users: {$ref: users.yaml}"),
    want: ["api.yaml:4:12 error file-missing: There is no file `users.yaml`."],
  },
  {
    name: "broken JSON",
    texts: { "api.json": '{"openapi": "3.1.0",\n "info": {]}' },
    want: [
      "api.json:2:11 error json-syntax: This is not valid JSON: expected a property name in double quotes or `}`, found `]`.",
    ],
  },
  {
    name: "all mistakes of a YAML text",
    texts:
      'openapi: 3.1.0\ninfo:\n  title: a: b\n  version: "1\\q"\npaths: [}\n',
    want: [
      "api.yaml:3:10 error yaml-syntax: This is not valid YAML: Nested mappings are not allowed in compact mappings.",
      "api.yaml:4:14 error yaml-syntax: This is not valid YAML: Invalid escape sequence \\q.",
      "api.yaml:5:9 error yaml-syntax: This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
  },
  {
    name: "one bracket too many in a YAML text, where reading ends",
    texts: `${head}paths: {}\n]\nx: [}\n${"y: 1\n".repeat(100)}`,
    want: [
      'api.yaml:4:1 error yaml-syntax: This is not valid YAML: Unexpected flow-seq-end token in YAML stream: "]".',
    ],
  },
  {
    name: "a circle of YAML aliases",
    texts: `${head}x: &x\n  y: *x\n`,
    want: [
      "api.yaml:1:1 error yaml-alias: The aliases of this document cannot be followed: One of them is part of what it refers to.",
    ],
  },
  {
    name: "a key given twice",
    texts: "openapi: 3.1.0\npaths: {}\npaths: {}\n",
    want: [
      "api.yaml:3:1 error duplicate-key: `paths` is given twice in the same object.",
    ],
  },
  {
    name: "a list instead of a document",
    texts: "- openapi\n",
    want: [
      "api.yaml:1:1 error document-not-object: This is not an OpenAPI document: it holds a list, not an object.",
    ],
  },
  {
    name: "no version",
    texts: "info: {}\n",
    want: [
      "api.yaml:1:1 error openapi-version-missing: This is not an OpenAPI document: `openapi` is missing.",
    ],
  },
  {
    name: "Swagger 2.0",
    texts: 'info: {}\nswagger: "2.0"\n',
    want: [
      "api.yaml:2:1 error swagger-2: This is a Swagger 2.0 document; only OpenAPI 3.0 and 3.1 can be read.",
    ],
  },
  {
    name: "a version to come",
    texts: "openapi: 4.0.0\n",
    want: [
      "api.yaml:1:1 error openapi-version-unsupported: OpenAPI version `4.0.0` is not supported.",
    ],
  },
  {
    name: "a version without its last part",
    texts: `openapi: 3.1\ninfo: {title: Users, version: 1}\npaths: {}\n`,
    want: [
      "api.yaml:1:1 warning openapi-version-short: The version `3.1` is not complete.",
      "api.yaml:2:1 warning info-missing: `info.version` is not given as a text.",
    ],
  },
  {
    name: "nothing but a head",
    texts: head,
    want: [
      "api.yaml:1:1 error document-empty: The document has no `paths`, no `webhooks` and no `components`.",
    ],
  },
  {
    name: "constructs of 3.2",
    texts: paths("  /users:\n    query: {}\n    additionalOperations: {}\n"),
    want: [
      "api.yaml:5:5 warning openapi-3-2-ignored: `query` is new in OpenAPI 3.2 and is left out.",
      "api.yaml:6:5 warning openapi-3-2-ignored: `additionalOperations` is new in OpenAPI 3.2 and is left out.",
    ],
  },
  {
    name: "a key of a path that nobody knows",
    texts: paths("  /users:\n    gett: {}\n"),
    want: [
      "api.yaml:5:5 warning path-item-key-unknown: `gett` is neither a method nor anything else a path can have; it is left out.",
    ],
  },
  {
    name: "a key without a value",
    texts: `${head}paths:\ncomponents:\n  schemas: {User: {properties: }}\n`,
    want: [
      "api.yaml:3:1 warning value-missing: `paths` has no value; it is read as if it were not there.",
      "api.yaml:5:20 warning value-missing: `properties` has no value; it is read as if it were not there.",
    ],
  },
  {
    name: "a list for an object and the reverse",
    texts: `${head}servers: {url: /}\npaths: []\n`,
    want: [
      "api.yaml:3:1 error value-misshapen: `servers` must be a list, and is an object.",
      "api.yaml:4:1 error value-misshapen: `paths` must be an object, and is a list.",
    ],
  },
  {
    name: "a flag that is a text",
    texts: schemas(
      `    User: {type: object, deprecated: 1, properties: {a: {type: string, readOnly: "true"}}}\n`,
    ),
    want: [
      "api.yaml:5:26 warning flag-misshapen: `deprecated` must be `true` or `false`, and is a number; it is read as `false`.",
      "api.yaml:5:72 warning flag-misshapen: `readOnly` must be `true` or `false`, and is a string; it is read as `false`.",
    ],
  },
  {
    name: "references that lead nowhere",
    texts: schemas(
      `    User: {$ref: "#/components/schemas/Person"}\n    Pet: {$ref: "#pet"}\n`,
    ),
    want: [
      "api.yaml:5:12 error reference-unknown: `$ref: #/components/schemas/Person` leads nowhere: `#/components/schemas` has no `Person`.",
      "api.yaml:6:11 error reference-unknown: `$ref: #pet` leads nowhere.",
    ],
  },
  {
    name: "a bare name as a reference",
    texts: schemas(`    Pet: {type: string}\n    Owner: {$ref: Pet}\n`),
    want: ["api.yaml:6:13 error file-missing: There is no file `Pet`."],
  },
  {
    name: "references in a circle, and one that leads into it",
    texts: schemas(
      `    A: {$ref: "#/components/schemas/B"}\n    B: {$ref: "#/components/schemas/A"}\n    C: {$ref: "#/components/schemas/A"}\n`,
    ),
    want: [
      "api.yaml:5:9 error reference-circular: `$ref: #/components/schemas/B` leads back to itself.",
      "api.yaml:6:9 error reference-circular: `$ref: #/components/schemas/A` leads back to itself.",
    ],
  },
  {
    name: "a reference to another machine",
    texts: schemas("    User: {$ref: https://example.com/user.json}\n"),
    want: [
      "api.yaml:5:12 error reference-remote: `$ref: https://example.com/user.json` leads to another machine or an unknown place; only files on this machine are read.",
    ],
  },
  {
    name: "a slash at the end of a reference",
    texts: schemas(
      `    A: {type: string}\n    B: {$ref: "#/components/schemas/A/"}\n`,
    ),
    want: [
      "api.yaml:6:9 warning reference-trailing-slash: `$ref: #/components/schemas/A/` ends in a slash.",
    ],
  },
  {
    name: "an example that is not there",
    texts: operation(
      `      responses:\n        "200":\n          description: Users\n          content: {application/json: {examples: {one: {$ref: "#/components/examples/one"}}}}\n`,
    ),
    want: [
      "api.yaml:10:57 warning example-reference-unknown: `$ref: #/components/examples/one` leads nowhere: `#` has no `components`.",
    ],
  },
  {
    name: "paths that do not begin with a slash, and twins",
    texts: paths("  users: {}\n  /users/{id}: {}\n  /users/{name}: {}\n"),
    want: [
      "api.yaml:4:3 error path-without-slash: The path `users` does not begin with a slash.",
      "api.yaml:6:3 warning path-duplicate: The path `/users/{name}` is the same as `/users/{id}` but for the names of its parameters.",
    ],
  },
  {
    name: "path parameters and templates that disagree",
    texts: paths(
      `  /users/{userId}/pets/{pet}:\n    parameters: [{name: pet, in: path, schema: {type: string}}]\n    get:\n      operationId: getPet\n      parameters:\n        - {name: userid, in: path, required: true, schema: {type: string}}\n${answers}`,
    ),
    want: [
      "api.yaml:5:18 warning path-parameter-optional: The path parameter `pet` is not marked as required.",
      "api.yaml:6:5 error path-parameter-undeclared: `GET /users/{userId}/pets/{pet}` does not declare its path parameter `userId`.",
      "api.yaml:9:11 error path-parameter-unused: The path parameter `userid` does not occur in `/users/{userId}/pets/{pet}`.",
    ],
  },
  {
    name: "one operationId for two operations, and none for a third",
    texts: paths(
      `  /users:\n    get: {operationId: users, responses: {"200": {description: Users}}}\n    post: {operationId: users, responses: {"200": {description: Users}}}\n    put: {responses: {"200": {description: Users}}}\n`,
    ),
    want: [
      "api.yaml:6:12 error operation-id-duplicate: The operationId `users` of `POST /users` is already that of `GET /users` in line 5.",
      "api.yaml:7:5 warning operation-id-missing: `PUT /users` has no `operationId`.",
    ],
  },
  {
    name: "no answers, and answers that are none",
    texts: paths(
      "  /users:\n    get: {operationId: a}\n    put: {operationId: b, responses: {ok: {description: Fine}, 5xx: {description: Bad}}}\n",
    ),
    want: [
      "api.yaml:5:5 warning responses-missing: `GET /users` says nothing about its answers.",
      "api.yaml:6:39 error response-status-invalid: `ok` is not an HTTP status.",
    ],
  },
  {
    name: "a body that cannot be sent",
    texts: operation(`      requestBody: {content: {json: {}}}\n${answers}`),
    want: [
      "api.yaml:7:7 warning request-body-unsendable: `GET /users` has a request body, which `fetch` refuses to send with GET.",
      "api.yaml:7:31 warning media-type-invalid: `json` is not a media type.",
    ],
  },
  {
    name: "parameters without name, place or type",
    texts: operation(
      `      parameters:\n        - {in: query, schema: {type: string}}\n        - {name: a, schema: {type: string}}\n        - {name: b, in: body, schema: {type: string}}\n        - {name: c, in: query}\n        - {name: d, in: query, schema: {}, content: {application/json: {}}}\n        - {name: e, in: header, style: form, schema: {type: string}}\n        - {name: e, in: header, schema: {type: string}}\n${answers}`,
    ),
    want: [
      "api.yaml:8:11 error parameter-name-missing: This parameter has no `name`.",
      "api.yaml:9:11 error parameter-in-missing: The parameter `a` does not say where it goes.",
      "api.yaml:10:21 error parameter-in-invalid: The parameter `b` cannot be in `body`.",
      "api.yaml:11:11 warning parameter-untyped: The parameter `c` has no `schema`; any value is accepted.",
      "api.yaml:12:11 warning parameter-typed-twice: The parameter `d` is described more than once.",
      "api.yaml:13:33 warning parameter-style-invalid: The `header` parameter `e` cannot have the style `form`.",
      "api.yaml:14:11 error parameter-duplicate: The header parameter `e` is declared twice.",
    ],
  },
  {
    name: "security schemes that are not there or not whole",
    texts: `${head}security: [{ky: []}]\npaths: {}\ncomponents:\n  securitySchemes:\n    key: {type: apiKey, in: body}\n    basic: {type: basic}\n`,
    want: [
      "api.yaml:3:13 error security-scheme-unknown: The security scheme `ky` is not declared.",
      "api.yaml:7:5 error security-scheme-invalid: The security scheme `key` of type `apiKey` has no `name`.",
      "api.yaml:7:25 error security-scheme-invalid: An API key cannot be in `body`.",
      "api.yaml:8:13 error security-scheme-invalid: The security scheme `basic` has the unknown type `basic`.",
    ],
  },
  {
    name: "security in a document without schemes",
    texts: `${head}security: [{key: []}]\npaths: {}\n`,
    want: [
      "api.yaml:3:13 warning security-schemes-missing: The document declares no security schemes, so nothing says how `key` is sent.",
    ],
  },
  {
    name: "servers and their variables",
    texts: `${head}paths: {}\nservers:\n  - {description: Ours}\n  - {url: "https://{host}/"}\n  - {url: "https://{a}{b}/", variables: {a: {}, b: {default: x, enum: [y]}}}\n`,
    want: [
      "api.yaml:5:5 error server-url-missing: This server has no `url`.",
      "api.yaml:6:6 error server-variable-undeclared: The server `https://{host}/` does not declare its variable `host`.",
      "api.yaml:7:42 warning server-variable-default-missing: The server variable `a` has no default.",
      "api.yaml:7:53 warning server-variable-default-unlisted: The default `x` of the server variable `b` is not among its values.",
    ],
  },
  {
    name: "types that are none",
    texts: schemas("    A: {type: file}\n    B: {type: [string, nul]}\n"),
    want: [
      "api.yaml:5:9 error type-unknown: There is no type `file`.",
      "api.yaml:6:9 error type-unknown: There is no type `nul`.",
    ],
  },
  {
    name: "discriminators",
    texts: schemas(
      "    A: {discriminator: {}}\n    B: {discriminator: {propertyName: kind, mapping: {a: A, c: C}}}\n",
    ),
    want: [
      "api.yaml:5:9 error discriminator-property-missing: This discriminator does not name its property.",
      "api.yaml:6:61 warning discriminator-mapping-unknown: The discriminator maps `c` to `C`, which does not exist.",
    ],
  },
  {
    name: "a schema that includes itself",
    texts: schemas(
      `    A: {allOf: [{$ref: "#/components/schemas/B"}]}\n    B: {allOf: [{$ref: "#/components/schemas/A"}]}\n`,
    ),
    want: [
      "api.yaml:5:5 error schema-includes-itself: The schema `A` includes itself through `allOf`.",
      "api.yaml:6:5 error schema-includes-itself: The schema `B` includes itself through `allOf`.",
    ],
  },
  {
    name: "lists without items",
    texts: schemas("    A: {enum: []}\n    B: {prefixItems: []}\n"),
    want: [
      "api.yaml:5:9 warning enum-empty: This `enum` has no values.",
      "api.yaml:6:9 warning tuple-empty: This tuple (`prefixItems`) has no items.",
    ],
  },
  {
    name: "required properties that are not there",
    texts: schemas(
      "    A: {properties: {name: {required: true}}, required: [nmae]}\n    B: {allOf: [{required: [id], properties: {}}]}\n",
    ),
    want: [
      "api.yaml:5:29 warning required-misplaced: `required: true` says nothing in a schema; it is passed over.",
      "api.yaml:5:58 warning required-unknown: `required` names `nmae`, which is not among the properties.",
    ],
  },
  {
    name: "3.0 in a 3.1 document",
    texts: schemas(
      "    A: {nullable: true, minimum: 0, exclusiveMinimum: true}\n",
    ),
    want: [
      "api.yaml:5:9 warning nullable-in-3-1: OpenAPI 3.1 has no `nullable`; it is honoured all the same.",
      "api.yaml:5:37 warning exclusive-bound-misshapen: `exclusiveMinimum: true` is not how OpenAPI 3.1 writes it.",
    ],
  },
  {
    name: "3.1 in a 3.0 document",
    texts: `${head30}components: {schemas: {A: {exclusiveMaximum: 3}}}\n`,
    want: [
      "api.yaml:3:28 warning exclusive-bound-misshapen: `exclusiveMaximum: 3` is not how OpenAPI 3.0 writes it.",
    ],
  },
  {
    name: "pagination by names that the operation does not have",
    texts: operation(
      `      parameters: [{name: page, in: query, schema: {type: integer}}]\n      x-pagination: {style: total, items: users, page: pag, size: size, totalHeader: X-Total}\n      responses: {"200": {description: Users, content: {application/json: {schema: {properties: {user: {}}}}}}}\n`,
    ),
    want: [
      "api.yaml:8:36 error pagination-name-unknown: The successful answer of this operation has no property `users`.",
      "api.yaml:8:50 error pagination-name-unknown: The operation has no query parameter `pag`.",
      "api.yaml:8:61 error pagination-name-unknown: The operation has no query parameter `size`.",
      "api.yaml:8:73 error pagination-name-unknown: The successful answer of this operation has no header `X-Total`.",
    ],
  },
  {
    name: "extensions in the wrong place",
    texts: `${head}x-evidence: {kind: observed}\npaths:\n  /users: {x-retry-safe: true}\n`,
    want: [
      "api.yaml:3:1 error extension-misplaced: `x-evidence` means nothing on the document itself.",
      "api.yaml:5:12 error extension-misplaced: `x-retry-safe` means nothing on a path.",
    ],
  },
  {
    name: "extensions of the wrong form",
    texts: operation(
      `      x-evidence: {kind: guessed, sources: x}\n      x-sdk-name: list-users\n      x-pagination: {style: pages}\n      x-websocket: {description: 1}\n      x-retry-safe: "yes"\n${answers}`,
    ),
    want: [
      "api.yaml:7:20 error extension-malformed: `x-evidence.kind` must be `documented` or `observed` or `inferred` or `corrected`, and is `guessed`.",
      "api.yaml:7:35 error extension-malformed: `x-evidence` has no field `sources`.",
      "api.yaml:8:7 error extension-malformed: `x-sdk-name` must be a name for TypeScript: letters, digits and `_`, no digit first, and is `list-users`.",
      "api.yaml:9:22 error extension-malformed: `x-pagination.style` must be `page` or `offset` or `cursor` or `link` or `total`, and is `pages`.",
      "api.yaml:10:7 error extension-malformed: `x-websocket` has no `message`.",
      "api.yaml:10:21 error extension-malformed: `x-websocket.description` must be a text, and is `1`.",
      "api.yaml:11:7 error extension-malformed: `x-retry-safe` must be `true` or `false`, and is `yes`.",
    ],
  },
  {
    name: "evidence that cannot be checked",
    texts: schemas(
      "    A: {x-evidence: {kind: corrected}}\n    B: {x-evidence: {kind: inferred}}\n",
    ),
    want: [
      "api.yaml:5:9 warning evidence-incomplete: Evidence of the kind `corrected` has no `source`.",
      "api.yaml:5:9 warning evidence-incomplete: Evidence of the kind `corrected` has no `note`.",
      "api.yaml:6:9 warning evidence-incomplete: Evidence of the kind `inferred` has no `note`.",
    ],
  },
  {
    name: "an extension with a typing error",
    texts: operation(`      x-paginaton: {}\n${answers}`),
    want: [
      "api.yaml:7:7 warning extension-misspelt: `x-paginaton` means nothing to us.",
    ],
  },
  {
    name: "numbers that no double says",
    texts: schemas(`    Id: {const: 9007199254740993}
    Ids:
      enum:
        - 9007199254740993
        - 9007199254740992
        - 0x20000000000001
      default: -9223372036854775807
    Price: {examples: [0.12345678901234567890, 0.1, 1e400, 1e23], example: {deep: [12345678901234567.0]}}
    Limits: {minimum: -9223372036854775808, maximum: 9223372036854775807, exclusiveMaximum: 9223372036854775807}
    Large: {const: 900719925474099300000, enum: [1.50e300, 100000000000000000000000, .inf]}
    default: {type: string, example: "9007199254740993"}
`),
    want: [
      "api.yaml:5:10 warning number-not-exact: `9007199254740993` is read as `9007199254740992`: it has more digits than a number of JavaScript holds.",
      "api.yaml:8:11 warning number-not-exact: `9007199254740993` is read as `9007199254740992`: it has more digits than a number of JavaScript holds.",
      "api.yaml:10:11 warning number-not-exact: `0x20000000000001` is read as `9007199254740992`: it has more digits than a number of JavaScript holds.",
      "api.yaml:11:7 warning number-not-exact: `-9223372036854775807` is read as `-9223372036854776000`: it has more digits than a number of JavaScript holds.",
      "api.yaml:12:24 warning number-not-exact: `0.12345678901234567890` is read as `0.12345678901234568`: it has more digits than a number of JavaScript holds.",
      "api.yaml:12:53 warning number-not-exact: `1e400` is read as `Infinity`: it has more digits than a number of JavaScript holds.",
      "api.yaml:12:84 warning number-not-exact: `12345678901234567.0` is read as `12345678901234568`: it has more digits than a number of JavaScript holds.",
    ],
  },
  {
    name: "such numbers in JSON, in examples of parameters and media types",
    texts: {
      "api.json": `{"openapi": "3.1.0", "info": {"title": "Users", "version": "1"}, "paths": {"/users": {"get": {"operationId": "listUsers",
"parameters": [{"name": "after", "in": "query", "schema": {"type": "integer"}, "example":9007199254740993}],
"responses": {"200": {"description": "Users", "content": {"application/json": {
"examples": {"one": {"value": {"id": 9007199254740993 }}}}}}}}}}}
`,
    },
    want: [
      "api.json:2:80 warning number-not-exact: `9007199254740993` is read as `9007199254740992`: it has more digits than a number of JavaScript holds.",
      "api.json:4:32 warning number-not-exact: `9007199254740993` is read as `9007199254740992`: it has more digits than a number of JavaScript holds.",
    ],
  },
  {
    name: "TRACE",
    texts: paths(`  /users:
    trace:
      operationId: traceUsers
${answers}`),
    want: [
      "api.yaml:5:5 warning method-unsendable: `TRACE /users` cannot be sent: `fetch` refuses TRACE.",
    ],
  },
];
