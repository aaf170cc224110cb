import { distance } from "fastest-levenshtein";
import { nearest } from "../../support/nearest.js";
import { isObject, nameKind, quote } from "../json-value.js";
import type { JsonValue } from "../spec-document.js";
import type { NodeKind, Segment, SpecNode } from "../spec-node.js";
import type { CheckContext, Report } from "./check.js";
import { extensionForms, identifierPattern } from "./extension-forms.js";
import type {
  ExtensionForm,
  FieldForm,
  RecordForm,
} from "./extension-forms.js";

const forms: ReadonlyMap<string, ExtensionForm> = new Map(
  Object.entries(extensionForms),
);

/** Our own extensions; those of other vendors are left alone. */
export function checkExtensions(
  node: SpecNode,
  { report }: CheckContext,
): void {
  for (const key of Object.keys(node.value)) {
    if (!key.startsWith("x-")) continue;
    const extension = forms.get(key);
    if (extension === undefined) reportMisspelt(node, key, report);
    else if (!extension.on.includes(node.kind))
      reportMisplaced({ node, key, extension }, report);
    else checkForm({ node, key, extension }, report);
  }
}

function reportMisspelt(node: SpecNode, key: string, report: Report): void {
  const meant = [...forms.keys()].find(
    (one) => distance(one, key.toLowerCase()) <= 2,
  );
  if (meant === undefined) return;
  report({
    rule: "extension-misspelt",
    node,
    at: [key],
    message: `\`${key}\` means nothing to us.`,
    hint: `Did you mean \`${meant}\`?`,
  });
}

interface Found {
  readonly node: SpecNode;
  readonly key: string;
  readonly extension: ExtensionForm;
}

const placeNames: { readonly [kind in NodeKind]?: string } = {
  "media-type": "a media type",
  "path-item": "a path",
  "request-body": "a request body",
  "security-scheme": "a security scheme",
  "server-variable": "a server variable",
  document: "the document itself",
  info: "`info`",
  operation: "an operation",
};

function placeName(kind: NodeKind): string {
  return placeNames[kind] ?? `a ${kind}`;
}

function reportMisplaced(
  { node, key, extension }: Found,
  report: Report,
): void {
  report({
    rule: "extension-misplaced",
    node,
    at: [key],
    message: `\`${key}\` means nothing on ${placeName(node.kind)}.`,
    hint: `It belongs on ${extension.on.map(placeName).join(", ")}.`,
  });
}

function checkForm({ node, key, extension }: Found, report: Report): void {
  const { form } = extension;
  const value = node.value[key] ?? null;
  const place: Place = { node, at: [key], value, report };
  switch (form.kind) {
    case "boolean":
      if (typeof value !== "boolean") reportForm(place, "`true` or `false`");
      return;
    case "identifier":
      if (typeof value !== "string" || !identifierPattern.test(value))
        reportForm(
          place,
          "a name for TypeScript: letters, digits and `_`, no digit first",
        );
      return;
    case "record":
      checkRecord(place, form);
      return;
    case "styles":
      checkStyles(place, form.styles);
  }
}

interface Place {
  readonly node: SpecNode;
  readonly at: readonly Segment[];
  readonly value: JsonValue;
  readonly report: Report;
}

function reportForm({ node, at, value, report }: Place, wanted: string): void {
  const found = typeof value === "object" ? nameKind(value) : quote(value);
  report({
    rule: "extension-malformed",
    node,
    at,
    message: `\`${at.join(".")}\` must be ${wanted}, and is ${found}.`,
    hint: "Correct the value; `extensions.schema.json` of the generator describes all of them.",
  });
}

function checkStyles(
  place: Place,
  styles: { readonly [style: string]: RecordForm },
): void {
  const { value } = place;
  const style = isObject(value) ? value["style"] : undefined;
  const form =
    typeof style === "string" && Object.hasOwn(styles, style)
      ? styles[style]
      : undefined;
  if (!isObject(value)) reportForm(place, "an object");
  else if (form !== undefined) checkRecord(place, form);
  else {
    const at = [...place.at, "style"];
    reportForm(
      { ...place, at, value: style ?? null },
      listWords(Object.keys(styles)),
    );
  }
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(" or ");
}

function checkRecord(place: Place, form: RecordForm): void {
  const { value } = place;
  if (!isObject(value)) {
    reportForm(place, "an object");
    return;
  }
  for (const field of Object.keys(form.required))
    if (!Object.hasOwn(value, field)) reportMissing(place, field);
  const fields = { ...form.required, ...form.optional };
  for (const [field, item] of Object.entries(value)) {
    const wanted = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (wanted === undefined)
      reportUnknownField(place, field, Object.keys(fields));
    else
      checkField({ ...place, at: [...place.at, field], value: item }, wanted);
  }
}

function reportMissing({ node, at, report }: Place, field: string): void {
  report({
    rule: "extension-malformed",
    node,
    at,
    message: `\`${at.join(".")}\` has no \`${field}\`.`,
    hint: `Add \`${field}\`.`,
  });
}

function reportUnknownField(
  { node, at, report }: Place,
  field: string,
  fields: readonly string[],
): void {
  const near = nearest(field, fields);
  report({
    rule: "extension-malformed",
    node,
    at: [...at, field],
    message: `\`${at.join(".")}\` has no field \`${field}\`.`,
    hint:
      near === undefined
        ? `Its fields are ${fields.map((one) => `\`${one}\``).join(", ")}.`
        : `Did you mean \`${near}\`?`,
  });
}

function checkField(place: Place, form: FieldForm): void {
  const { value } = place;
  switch (form.kind) {
    case "string":
      if (typeof value !== "string") reportForm(place, "a text");
      return;
    case "string-or-list":
      if (!isTextOrTexts(value)) reportForm(place, "a text or a list of texts");
      return;
    case "schema":
      if (!isObject(value)) reportForm(place, "a schema");
      return;
    case "one-of":
      if (typeof value !== "string" || !form.values.includes(value))
        reportForm(place, listWords(form.values));
  }
}

function isTextOrTexts(value: JsonValue): boolean {
  const texts = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === "string");
}
