import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import { jsonReport } from "../../../src/diff/report/json-report.js";
import { expectedFile } from "./expected-file.js";
import {
  acceptedReport,
  manyChanges,
  petsReport,
  reportOf,
  unchangedReport,
} from "./pets-report.js";

const schema = JSON.parse(
  readFileSync(
    new URL("../../../schemas/diff-report.schema.json", import.meta.url),
    "utf8",
  ),
) as object;

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

function problemsOf(value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

function parse(reports: readonly DiffReport[]): unknown {
  return JSON.parse(jsonReport(reports));
}

test("says all there is, but for the texts", async () => {
  await expect(jsonReport([petsReport, unchangedReport])).toMatchFileSnapshot(
    expectedFile("pets.json"),
  );
});

test.each<{ name: string; reports: readonly DiffReport[] }>([
  { name: "no report", reports: [] },
  { name: "a report of each kind of change", reports: [petsReport] },
  { name: "accepted changes", reports: [acceptedReport, unchangedReport] },
  { name: "hundreds of changes", reports: [manyChanges(300)] },
  { name: "odd texts", reports: [reportOf('\u001b[31m\u2028\ud800"\\')] },
])("is what its schema says: $name", ({ reports }) => {
  expect(problemsOf(parse(reports))).toEqual([]);
});

test("its schema knows every member", () => {
  const strict = new Ajv2020({ allErrors: true, strict: true }).compile(
    closed(schema) as object,
  );

  strict(parse([petsReport, acceptedReport]));
  expect(strict.errors).toBe(null);
});

test.each<{ name: string; spoil: (text: string) => string }>([
  {
    name: "another format",
    spoil: (text) => text.replace("userapis-diff", "other"),
  },
  {
    name: "a verdict that there is not",
    spoil: (text) => text.replace('"wire": "breaking"', '"wire": "bad"'),
  },
  {
    name: "a place without a line",
    spoil: (text) => text.replace('"line"', '"row"'),
  },
  {
    name: "a change that does not say whether it fails",
    spoil: (text) => text.replace('"fails"', '"fail"'),
  },
  {
    name: "a longer fingerprint",
    spoil: (text) => text.replace("0b1c2d3e4f50", "0b1c2d3e4f500"),
  },
])("its schema refuses $name", ({ spoil }) => {
  const text = jsonReport([petsReport]);

  expect(spoil(text)).not.toBe(text);
  expect(validate(JSON.parse(spoil(text)))).toBe(false);
});

test("odd texts come back as they were, and cannot steer what prints them", () => {
  const odd = "\u001b[31m\u009b2J\u007f\u202e ##[error]\n::error::x\u2028";
  const text = jsonReport([reportOf(odd)]);

  expect(text).not.toMatch(/[^ -~\n]|##\[|^\s*::/m);
  expect(JSON.parse(text)).toMatchObject({
    reports: [{ packageName: odd, changes: [{ message: odd, oldValue: odd }] }],
  });
});

test("a value that is null is there, and one that is not is not", () => {
  const [change] = petsReport.changes;
  const changes =
    change === undefined ? [] : [{ ...change, newValue: null, names: true }];

  expect(parse([{ ...petsReport, changes }])).toMatchObject({
    reports: [{ changes: [{ newValue: null }] }],
  });
  expect(jsonReport([{ ...petsReport, changes }])).not.toContain("oldValue");
});

/** The same schema, whose objects have no other members than those it describes. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, closed(item)]),
  );
  return copy["type"] === "object" && !("$ref" in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}
