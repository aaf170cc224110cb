import type { OperationCase } from "./compare-documents.js";

const paths = "paths: {}";

const INFO = [
  "document-contact-changed - safe none",
  "document-description-changed - safe none",
  "document-license-changed - safe none",
  "document-summary-changed - safe none",
  "document-terms-changed - safe none",
  "document-title-changed - safe none",
  "document-version-changed - safe none",
];

export const documentCases: readonly OperationCase[] = [
  {
    name: "what a document says of itself",
    base: `info: { title: T, version: "1" }\n${paths}`,
    revision: `info: { title: U, version: "2", summary: s, description: d, termsOfService: "https://a.test", contact: { name: n }, license: { name: MIT } }\n${paths}`,
    forth: INFO,
    back: INFO,
  },
  {
    name: "other documentation and another dialect",
    base: paths,
    revision: `${paths}\nexternalDocs: { url: "https://a.test" }\njsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema"`,
    forth: [
      "document-json-schema-dialect-changed - risky none",
      "document-external-docs-changed - safe none",
    ],
    back: [
      "document-json-schema-dialect-changed - risky none",
      "document-external-docs-changed - safe none",
    ],
  },
  {
    name: "a tag",
    base: paths,
    revision: `${paths}\ntags: [{ name: one }]`,
    forth: ["tag-added - safe none"],
    back: ["tag-removed - safe none"],
  },
  {
    name: "the prose of a tag",
    base: `${paths}\ntags: [{ name: one, description: a }]`,
    revision: `${paths}\ntags: [{ name: one, description: b, summary: s, externalDocs: { url: "https://a.test" } }]`,
    forth: [
      "tag-summary-changed - safe none",
      "tag-external-docs-changed - safe none",
      "tag-description-changed - safe none",
    ],
    back: [
      "tag-external-docs-changed - safe none",
      "tag-summary-changed - safe none",
      "tag-description-changed - safe none",
    ],
  },
];
