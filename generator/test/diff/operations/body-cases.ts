import { asking, old } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

function sending(members: string): string {
  return asking(`requestBody: { ${members} }`);
}

const text = "schema: { type: string }";
const json = `content: { application/json: { ${text} } }`;

function form(encoding: string): string {
  return sending(
    `content: { multipart/form-data: { schema: { type: object, properties: { p: { type: object, properties: { k: { type: string } } } } }, encoding: { p: { ${encoding} } } } }`,
  );
}

function parts(encoding: string, mediaType = "multipart/form-data"): string {
  return sending(
    `content: { ${mediaType}: { schema: { type: object, properties: { p: { type: array, items: { type: string } } } }, encoding: { ${encoding} } } }`,
  );
}

const forms: readonly OperationCase[] = [
  {
    name: "one more media type of a part",
    base: form("contentType: image/png"),
    revision: form('contentType: "image/jpeg, image/png"'),
    forth: ["encoding-content-type-changed request safe none"],
    back: ["encoding-content-type-changed request breaking none"],
  },
  {
    name: "a range of media types of a part",
    base: form('contentType: "image/png, image/jpeg"'),
    revision: form("contentType: image/*"),
    forth: ["encoding-content-type-changed request safe none"],
    back: ["encoding-content-type-changed request breaking none"],
  },
  {
    name: "the style of a part that is percent-encoded, in OpenAPI 3.0",
    base: old(parts("", "application/x-www-form-urlencoded")),
    revision: old(
      parts("p: { explode: false }", "application/x-www-form-urlencoded"),
    ),
    forth: ["encoding-explode-changed request breaking none"],
    back: ["encoding-explode-changed request breaking none"],
  },
  {
    name: "a part that may stand in an alternative",
    base: sending(
      "content: { multipart/form-data: { schema: { oneOf: [{ type: object, properties: { a: { type: string } } }] }, encoding: { a: { contentType: text/plain } } } }",
    ),
    revision: sending(
      "content: { multipart/form-data: { schema: { oneOf: [{ type: object, properties: { a: { type: string } } }] }, encoding: { a: { contentType: text/csv } } } }",
    ),
    forth: ["encoding-content-type-changed request breaking none"],
    back: ["encoding-content-type-changed request breaking none"],
  },
];

const ranges: readonly OperationCase[] = [
  {
    name: "a media type of which a range is left",
    base: sending(
      `content: { application/json: { ${text} }, "application/*": { ${text} } }`,
    ),
    revision: sending(`content: { "application/*": { ${text} } }`),
    forth: ["media-type-removed request safe call"],
    back: ["media-type-added request safe none"],
  },
  {
    name: "a media type of which a range with another schema is left",
    base: sending(
      `content: { application/json: { ${text} }, "*/*": { schema: { type: integer } } }`,
    ),
    revision: sending('content: { "*/*": { schema: { type: integer } } }'),
    forth: ["media-type-removed request breaking call"],
    back: ["media-type-added request safe call"],
  },
  {
    name: "JSON that says how to change JSON",
    base: sending(json),
    revision: sending(`content: { application/merge-patch+json: { ${text} } }`),
    forth: [
      "media-type-removed request breaking call",
      "media-type-added request safe none",
    ],
    back: [
      "media-type-removed request breaking call",
      "media-type-added request safe none",
    ],
  },
];

const bodies: readonly OperationCase[] = [
  {
    name: "an optional body",
    base: asking(""),
    revision: sending(json),
    forth: ["request-body-added request safe none"],
    back: ["request-body-removed request risky call"],
  },
  {
    name: "a required body",
    base: asking(""),
    revision: sending(`required: true, ${json}`),
    forth: ["request-body-added-required request breaking call"],
    back: ["request-body-removed-required request risky call"],
  },
  {
    name: "a body that becomes required",
    base: sending(json),
    revision: sending(`required: true, ${json}`),
    forth: ["request-body-became-required request breaking call"],
    back: ["request-body-became-optional request safe exhaustive"],
  },
  {
    name: "the description of a body",
    base: sending(`description: one, ${json}`),
    revision: sending(`description: two, ${json}`),
    forth: ["request-body-description-changed - safe none"],
    back: ["request-body-description-changed - safe none"],
  },
  {
    name: "a media type",
    base: sending(json),
    revision: sending(
      `content: { application/json: { ${text} }, text/csv: { ${text} } }`,
    ),
    forth: ["media-type-added request safe none"],
    back: ["media-type-removed request breaking call"],
  },
  {
    name: "JSON, which is preferred, beside a form",
    base: sending(
      "content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } }",
    ),
    revision: sending(
      "content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } }, application/json: { schema: { type: string } } }",
    ),
    forth: ["media-type-added request safe call"],
    back: ["media-type-removed request breaking call"],
  },
  {
    name: "a range of media types",
    base: sending(json),
    revision: sending(`content: { "application/*": { ${text} } }`),
    forth: ["media-type-widened request safe none"],
    back: ["media-type-narrowed request breaking call"],
  },
  {
    name: "a vendor's media type",
    base: sending(json),
    revision: sending(`content: { application/vnd.acme+json: { ${text} } }`),
    forth: ["media-type-specialised request risky none"],
    back: ["media-type-generalised request risky none"],
  },
  {
    name: "an example",
    base: sending(`content: { application/json: { example: a, ${text} } }`),
    revision: sending(`content: { application/json: { example: b, ${text} } }`),
    forth: ["media-type-example-changed - safe none"],
    back: ["media-type-example-changed - safe none"],
  },
  {
    name: "the media type of a part",
    base: form("contentType: application/json"),
    revision: form("contentType: application/xml"),
    forth: ["encoding-content-type-changed request breaking none"],
    back: ["encoding-content-type-changed request breaking none"],
  },
  {
    name: "the style of a part",
    base: form(""),
    revision: form("style: deepObject, explode: true"),
    forth: ["encoding-style-changed request breaking none"],
    back: ["encoding-style-changed request breaking none"],
  },
  {
    name: "explode of a part",
    base: form(""),
    revision: form("explode: false"),
    forth: ["encoding-explode-changed request breaking none"],
    back: ["encoding-explode-changed request breaking none"],
  },
  {
    name: "allowReserved of a part",
    base: form(""),
    revision: form("allowReserved: true"),
    forth: ["encoding-allow-reserved-changed request breaking none"],
    back: ["encoding-allow-reserved-changed request breaking none"],
  },
  {
    name: "a required header of a part",
    base: form("headers: { X-Part: { schema: { type: string } } }"),
    revision: form(
      "headers: { X-Part: { required: true, schema: { type: string } } }",
    ),
    forth: ["header-became-required request breaking none"],
    back: ["header-became-optional request safe none"],
  },
];

export const bodyCases = [...bodies, ...forms, ...ranges];

export const sameBodies: readonly (readonly [
  name: string,
  base: string,
  revision: string,
])[] = [
  [
    "a charset that goes without saying",
    sending(json),
    sending(`content: { "Application/JSON; charset=utf-8": { ${text} } }`),
  ],
  [
    "examples in another order",
    sending(
      `content: { application/json: { examples: { a: { value: 1 }, b: { value: 2 } }, ${text} } }`,
    ),
    sending(
      `content: { application/json: { ${text}, examples: { b: { value: 2 }, a: { value: 1 } } } }`,
    ),
  ],
  ["a body without a media type", asking(""), sending("required: true")],
  [
    "a part whose property an allOf declares",
    sending(
      "content: { multipart/form-data: { schema: { type: object, properties: { p: { type: string } } }, encoding: { p: { contentType: text/plain } } } }",
    ),
    sending(
      "content: { multipart/form-data: { schema: { allOf: [{ type: object, properties: { p: { type: string } } }] }, encoding: { p: { contentType: text/plain } } } }",
    ),
  ],
  [
    "a body by reference",
    sending(json),
    `${asking("requestBody: { $ref: '#/components/requestBodies/B' }")}
components: { requestBodies: { B: { ${json} } } }`,
  ],
  [
    "the order of the media types of a part",
    form('contentType: "image/png, image/jpeg"'),
    form('contentType: "image/jpeg,image/png"'),
  ],
  [
    "the encoding of a property that there is not",
    parts(""),
    parts("other: { contentType: image/png }"),
  ],
  [
    "the encoding of what is no form",
    parts("", "application/json"),
    parts("p: { contentType: image/png }", "application/json"),
  ],
  [
    "the style of a part in OpenAPI 3.0",
    old(parts("")),
    old(parts("p: { explode: false }")),
  ],
  [
    "headers of what is percent-encoded",
    parts("p: {}", "application/x-www-form-urlencoded"),
    parts(
      "p: { headers: { X-Part: { required: true } } }",
      "application/x-www-form-urlencoded",
    ),
  ],
  [
    "the default media type of a part",
    form(""),
    form("contentType: application/json, style: form, explode: true"),
  ],
];
