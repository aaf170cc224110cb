import { expect, test } from "vitest";
import {
  composeReport,
  diffSpecs,
  findStaleAcceptances,
  markdownReport,
  openPair,
} from "../../src/index.js";
import type { Acceptance, ReportSettings } from "../../src/index.js";
import { breaking, petstore } from "../commands/diff-project.js";
import { folderWith } from "../support/temporary-folder.js";

async function report(settings: Partial<ReportSettings> = {}) {
  const folder = await folderWith({
    "old.yaml": petstore({ version: "1.4.0" }),
    "new.yaml": breaking.replace(
      "tag: { type: string }",
      "kind: { type: string }",
    ),
  });
  const pair = await openPair({
    folder,
    base: "old.yaml",
    revision: "new.yaml",
  });
  return composeReport(pair, diffSpecs(pair), { failOn: "types", ...settings });
}

const acceptance: Acceptance = {
  fingerprint: "",
  package: undefined,
  id: undefined,
  place: undefined,
  reason: "So.",
  until: "2026-06-30",
};

test("two documents, and all there is to tell of them, worst first", async () => {
  const found = await report({ packageName: "@acme/petstore" });
  expect(found).toMatchObject({
    packageName: "@acme/petstore",
    base: { label: "old.yaml", title: "Petstore", version: "1.4.0" },
    revision: { label: "new.yaml", title: "Petstore", version: "1.0.0" },
    accepted: [],
    advice: { bump: "major", because: found.changes[0] },
    warnings: [],
  });
  expect(
    found.changes.map(({ id, wire, types, fingerprint }) => [
      ...[id, wire, types],
      found.failing.has(fingerprint),
    ]),
  ).toEqual([
    ["schema-property-became-optional", "breaking", "call", true],
    ["schema-property-removed-optional", "risky", "call", true],
    ["schema-property-added-optional", "safe", "none", false],
    ["document-version-changed", "safe", "none", false],
  ]);
  expect(found.revision.textOf("new.yaml")).toContain("kind: { type: string }");
  expect(found.revision.textOf("other.yaml")).toBeUndefined();
  expect(markdownReport([found])).toContain("schema-property-became-optional");
});

test("an accepted change fails no more, until its date is past, and decides the bump all the same", async () => {
  const [worst] = (await report()).changes;
  const acceptances = [
    { ...acceptance, fingerprint: worst?.fingerprint ?? "" },
  ];
  const accepted = await report({
    ...{ failOn: "wire", acceptances, today: "2026-06-30" },
  });
  expect(accepted.failing).toEqual(new Set());
  expect(accepted.accepted.map(({ change }) => change.id)).toEqual([worst?.id]);
  expect(accepted.advice).toMatchObject({
    bump: "major",
    because: { id: worst?.id },
  });
  const later = { acceptances, today: "2026-07-01" };
  const past = await report({ failOn: "wire", ...later });
  expect([...past.failing]).toEqual([worst?.fingerprint]);
  expect(
    findStaleAcceptances({ ...later, reports: [past], partial: false }),
  ).toHaveLength(1);
});

test("severity decides before the rest", async () => {
  const { changes, failing, advice } = await report({
    severity: new Map([
      ["schema-property-*", "safe"],
      ["document-*", "ignore"],
    ]),
  });
  expect(changes.map(({ wire, types }) => `${wire} ${types}`)).toEqual([
    "safe none",
    "safe none",
    "safe none",
  ]);
  expect(failing.size).toBe(0);
  expect(advice.bump).toBe("minor");
});

test("the package's version decides how far a step goes, if there is one", async () => {
  const bump = async (version?: string) =>
    (await report({ version })).advice.bump;
  expect([await bump(), await bump("0.3.0"), await bump("2.0.0")]).toEqual([
    "major",
    "minor",
    "major",
  ]);
});

test.each([
  ["1.4.0", "major"],
  ["0.4.0", "minor"],
] as const)(
  "from %s on, fixes name the step %s, as the advice does",
  async (version, bump) => {
    const { advice, changes } = await report({ version });
    expect(advice.bump).toBe(bump);
    expect(changes[0]?.fix).toBe(
      `In answers, keep to what was promised, or release a new ${bump} version.`,
    );
  },
);
