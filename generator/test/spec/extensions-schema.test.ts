import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  extensionForms,
  identifierPattern,
} from "../../src/spec/rules/extension-forms.js";
import type {
  FieldForm,
  RecordForm,
} from "../../src/spec/rules/extension-forms.js";

const schema: unknown = JSON.parse(
  readFileSync(
    new URL("../../schemas/extensions.schema.json", import.meta.url),
    "utf8",
  ),
);

function fieldSchema(form: FieldForm): object {
  switch (form.kind) {
    case "string":
      return { type: "string" };
    case "string-or-list":
      return { type: ["string", "array"], items: { type: "string" } };
    case "schema":
      return { type: "object" };
    case "one-of":
      return { enum: form.values };
  }
}

function recordSchema(form: RecordForm, style?: string): object {
  const fields = Object.entries({ ...form.required, ...form.optional });
  return {
    type: "object",
    required: Object.keys(form.required),
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(
        fields.map(([name, field]) => [name, fieldSchema(field)]),
      ),
      ...(style !== undefined && {
        style: { const: style },
        items: { $ref: "#/$defs/items" },
      }),
    },
  };
}

/** Everything of a JSON Schema but its prose. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, item]) => key !== "description" || typeof item === "object",
      )
      .map(([key, item]) => [key, withoutProse(item)]),
  );
}

test("the JSON Schema and the rules say the same", () => {
  const names = Object.keys(extensionForms);

  expect(withoutProse(schema)).toMatchObject({
    properties: Object.fromEntries(
      names.map((name) => [name, { $ref: `#/$defs/${name}` }]),
    ),
    $defs: {
      "x-evidence": recordSchema(extensionForms["x-evidence"].form),
      "x-source-sdk": recordSchema(extensionForms["x-source-sdk"].form),
      "x-sdk-name": { type: "string", pattern: identifierPattern.source },
      "x-pagination": {
        oneOf: Object.entries(extensionForms["x-pagination"].form.styles).map(
          ([style, form]) => recordSchema(form, style),
        ),
      },
      "x-websocket": recordSchema(extensionForms["x-websocket"].form),
      "x-retry-safe": { type: "boolean" },
      "x-secret": { type: "boolean" },
    },
  });
});
