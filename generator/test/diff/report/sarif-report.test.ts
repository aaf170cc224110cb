import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import type { SarifLog, SarifRun } from "../../../src/diff/report/sarif-log.js";
import { sarifReport } from "../../../src/diff/report/sarif-report.js";
import {
  hostileReport,
  shownEntries,
  unchangedReport,
  usersReport,
} from "./shown-reports.js";

const facts = { toolVersion: "1.2.3", entries: shownEntries };

test.each([
  ["no report", []],
  ["a report without changes", [unchangedReport]],
  ["several reports", [usersReport, unchangedReport, usersReport]],
  ["a report with anything in its texts", [hostileReport]],
])("%s: as the schema of SARIF wants it", (_, reports) => {
  const isSarif = compileSchema();
  isSarif(JSON.parse(sarifReport(reports, facts)));
  expect(isSarif.errors).toBe(null);
});

test("the schema is one that refuses", () => {
  expect(compileSchema()({ version: "2.1.0", runs: [{}] })).toBe(false);
});

test("a result says where, how bad and what to do", () => {
  expect(runOf([usersReport]).results[1]).toEqual({
    ruleId: "property-became-nullable",
    ruleIndex: 2,
    level: "error",
    message: {
      text: "`email` of `User` can be `null`. Whoever reads it gets a value that was never promised. Send an empty text, or add another property.",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "specs/users.yaml",
            uriBaseId: "%SRCROOT%",
          },
          region: {
            startLine: 22,
            startColumn: 18,
            endLine: 22,
            endColumn: 40,
          },
        },
        logicalLocations: [
          {
            fullyQualifiedName:
              "#/components/schemas/User/properties/email/type",
          },
        ],
      },
    ],
    relatedLocations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "specs/users.yaml" },
          region: {
            startLine: 27,
            startColumn: 18,
            endLine: 27,
            endColumn: 30,
          },
        },
        logicalLocations: [
          {
            fullyQualifiedName:
              "#/components/schemas/User/properties/email/type",
          },
        ],
        message: {
          text: "In the base, git:main:specs/users.yaml, it stands here.",
        },
      },
    ],
    partialFingerprints: { "userapisChange/v1": "27be01f4a6d8" },
    properties: {
      package: "@example/users",
      wire: "breaking",
      types: "call",
      names: false,
      group: "changed",
      direction: "response",
      migration: "handle `null` in `user.email`",
      oldValue: "string",
      newValue: ["string", "null"],
      usedByCount: 1,
      usedBy: ["GET /users/{id}"],
    },
  });
});

test("what was removed is shown where the revision no longer has it, without the rest of what is there", () => {
  const [removed] = runOf([usersReport]).results;
  expect(removed?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 4,
    startColumn: 3,
  });
});

test("what fails is an error, what does not fail is none", () => {
  expect(levels(usersReport)).toEqual([
    ["operation-removed", "error"],
    ["property-became-nullable", "error"],
    ["enum-value-added", "warning"],
    ["description-changed", "note"],
    ["max-length-set", "warning"],
  ]);
  expect(levels({ ...usersReport, failing: new Set() })).toEqual([
    ["operation-removed", "warning"],
    ["property-became-nullable", "warning"],
    ["enum-value-added", "warning"],
    ["description-changed", "note"],
    ["max-length-set", "warning"],
  ]);
});

test("an accepted change is suppressed, with the reason; others are not", () => {
  expect(
    runOf([usersReport]).results.map(({ suppressions }) => suppressions),
  ).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    [
      {
        kind: "external",
        status: "accepted",
        justification: "Longer ids never existed. (until 2027-01-31)",
      },
    ],
  ]);
});

test("rules are the ids that occur, in the order of the catalogue, as bad as they can be", () => {
  const { rules } = runOf([usersReport]).tool.driver;
  expect(
    rules.map(({ id, defaultConfiguration: { level } }) => [id, level]),
  ).toEqual([
    ["operation-removed", "error"],
    ["enum-value-added", "warning"],
    ["property-became-nullable", "error"],
    ["max-length-set", "error"],
  ]);
});

test("a rule explains itself", () => {
  expect(runOf([usersReport]).tool.driver.rules[1]).toEqual({
    id: "enum-value-added",
    shortDescription: { text: "Enum value added" },
    fullDescription: {
      text: "Code that knows every value meets one it does not know.",
    },
    help: {
      text: [
        "Code that knows every value meets one it does not know.",
        "What to do: Tell the users of the API first.",
        "In a request: wire safe, types none.",
        "In a response: wire risky, types exhaustive.",
      ].join("\n"),
      markdown: [
        "**Why:** Code that knows every value meets one it does not know.",
        "",
        "**What to do:** Tell the users of the API first.",
        "",
        "| Where | Wire | Types |",
        "| --- | --- | --- |",
        "| In a request | safe | none |",
        "| In a response | risky | exhaustive |",
        "",
        "`userapis diff --explain enum-value-added`",
      ].join("\n"),
    },
    defaultConfiguration: { level: "warning" },
    properties: {
      tags: ["openapi", "added"],
      "problem.severity": "warning",
    },
  });
});

test("each result points at its rule; an id that the catalogue does not have points at none", () => {
  const { results, tool } = runOf([usersReport, usersReport]);
  expect(
    results.map(({ ruleId, ruleIndex }) => [
      ruleId,
      ruleIndex === undefined ? undefined : tool.driver.rules[ruleIndex]?.id,
    ]),
  ).toEqual(
    results.map(({ ruleId }) => [
      ruleId,
      ruleId === "description-changed" ? undefined : ruleId,
    ]),
  );
});

test("there is one run however many reports, with the warnings of all", () => {
  const run = runOf([usersReport, unchangedReport, usersReport]);
  expect(run.results).toHaveLength(10);
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [1, 2].map(() => ({
        level: "warning",
        message: { text: "The acceptance of 000000000000 matches no change." },
      })),
    },
  ]);
});

test("of very many operations the first are named", () => {
  const [change] = usersReport.changes;
  if (change === undefined) throw new Error("has none");
  const usedBy = Array.from({ length: 120 }, (_, index) => `GET /${index}`);
  const report = { ...usersReport, changes: [{ ...change, usedBy }] };
  const properties = runOf([report]).results[0]?.properties;
  expect(properties?.["usedByCount"]).toBe(120);
  expect(properties?.["usedBy"]).toEqual(usedBy.slice(0, 50));
});

test("a message is of sentences", () => {
  const [change] = usersReport.changes;
  if (change === undefined) throw new Error("has none");
  const bare = { ...change, message: "it is gone", why: "Why?", fix: "Do." };
  const { results } = runOf([{ ...usersReport, changes: [bare] }]);
  expect(results[0]?.message.text).toBe("it is gone. Why? Do.");
});

test("a message has no link and no placeholder that a document made", () => {
  const text = runOf([hostileReport]).results[0]?.message.text ?? "";
  expect(text).toContain("[a] (javascript:alert(1)) {{0}} \\u0000");
});

function levels(report: DiffReport) {
  return runOf([report]).results.map(({ ruleId, level }) => [ruleId, level]);
}

function runOf(reports: readonly DiffReport[]): SarifRun {
  const log = JSON.parse(sarifReport(reports, facts)) as SarifLog;
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

/** It is of draft 4, of which it uses nothing that later drafts read in another way but `id`. */
function compileSchema(): ValidateFunction {
  const file = "../../fixtures/report-schemas/sarif-2.1.0-rtm.5.json";
  const schema = JSON.parse(
    readFileSync(new URL(file, import.meta.url), "utf8"),
  ) as Record<string, unknown>;
  delete schema["$schema"];
  delete schema["id"];
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
  });
  formats.default(ajv);
  return ajv.compile(schema);
}
