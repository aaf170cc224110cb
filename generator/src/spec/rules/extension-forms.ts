import type { NodeKind } from "../spec-node.js";

/** The values that a field of an extension may have. */
export type FieldForm =
  | { readonly kind: "string" }
  | { readonly kind: "string-or-list" }
  | { readonly kind: "schema" }
  | { readonly kind: "one-of"; readonly values: readonly string[] };

export interface RecordForm {
  readonly kind: "record";
  readonly required: { readonly [field: string]: FieldForm };
  readonly optional: { readonly [field: string]: FieldForm };
}

export interface ExtensionForm {
  /** Where it has a meaning. A property is a schema. */
  readonly on: readonly NodeKind[];
  readonly form:
    | { readonly kind: "boolean" }
    | { readonly kind: "identifier" }
    | RecordForm
    /** A record whose further fields follow from its `style`. */
    | {
        readonly kind: "styles";
        readonly styles: { readonly [style: string]: RecordForm };
      };
}

const string: FieldForm = { kind: "string" };

/** A name in the package. */
export const identifierPattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

function paged(
  required: readonly string[],
  optional: readonly string[],
): RecordForm {
  return {
    kind: "record",
    required: { style: string, items: string, ...strings(required) },
    optional: strings(optional),
  };
}

function strings(names: readonly string[]): { [field: string]: FieldForm } {
  return Object.fromEntries(names.map((name) => [name, string]));
}

/** What a spec may say beyond OpenAPI. `schemas/extensions.schema.json` says the same for editors. */
export const extensionForms = {
  "x-evidence": {
    on: [
      "info",
      "operation",
      "schema",
      "response",
      "parameter",
      "request-body",
      "header",
      "server",
      "security-scheme",
    ],
    form: {
      kind: "record",
      required: {
        kind: {
          kind: "one-of",
          values: ["documented", "observed", "inferred", "corrected"],
        },
      },
      optional: {
        source: { kind: "string-or-list" },
        note: string,
        name: string,
      },
    },
  },
  "x-source-sdk": {
    on: ["info"],
    form: {
      kind: "record",
      required: {
        language: string,
        package: string,
        class: string,
        source: { kind: "string-or-list" },
      },
      optional: { exception: string },
    },
  },
  "x-sdk-name": {
    on: ["operation", "schema", "tag"],
    form: { kind: "identifier" },
  },
  "x-pagination": {
    on: ["operation"],
    form: {
      kind: "styles",
      styles: {
        page: paged(["page"], ["totalPagesHeader", "totalPages"]),
        offset: paged(["offset", "limit"], ["total"]),
        cursor: paged(["cursor", "next"], []),
        link: paged([], []),
        total: paged(["page", "size", "totalHeader"], []),
      },
    },
  },
  "x-websocket": {
    on: ["operation"],
    form: {
      kind: "record",
      required: { message: { kind: "schema" } },
      optional: { description: string },
    },
  },
  "x-placeholder": { on: ["server-variable"], form: { kind: "boolean" } },
  "x-retry-safe": { on: ["operation"], form: { kind: "boolean" } },
  "x-secret": { on: ["parameter", "schema"], form: { kind: "boolean" } },
} satisfies { readonly [name: string]: ExtensionForm };
