import { describe, expect, it } from "vitest";
import { operationChanges } from "../../../src/diff/catalogue/operation-changes.js";
import { parameterChanges } from "../../../src/diff/catalogue/parameter-changes.js";
import { bodyChanges } from "../../../src/diff/catalogue/body-changes.js";
import { responseChanges } from "../../../src/diff/catalogue/response-changes.js";
import { securityChanges } from "../../../src/diff/catalogue/security-changes.js";
import { serverChanges } from "../../../src/diff/catalogue/server-changes.js";
import { webhookChanges } from "../../../src/diff/catalogue/webhook-changes.js";
import { extensionChanges } from "../../../src/diff/catalogue/extension-changes.js";
import { documentChanges } from "../../../src/diff/catalogue/document-changes.js";
import { catalogue } from "../../../src/diff/catalogue/catalogue.js";
import { accessCases, sameAccess } from "./access-cases.js";
import { bodyCases, sameBodies } from "./body-cases.js";
import { verdictsBetween } from "./compare-documents.js";
import { documentCases } from "./document-cases.js";
import { operationCases, sameOperations } from "./operation-cases.js";
import { parameterCases, sameParameters } from "./parameter-cases.js";
import { responseCases, sameResponses } from "./response-cases.js";
import { webhookCases } from "./webhook-cases.js";

const cases = [
  ...operationCases,
  ...parameterCases,
  ...bodyCases,
  ...responseCases,
  ...accessCases,
  ...webhookCases,
  ...documentCases,
];

const own = [
  ...operationChanges,
  ...parameterChanges,
  ...bodyChanges,
  ...responseChanges,
  ...securityChanges,
  ...serverChanges,
  ...webhookChanges,
  ...extensionChanges,
  ...documentChanges,
];

const today = "2026-01-01";

describe("what is found between two documents", () => {
  it.each(cases)("$name", async ({ base, revision, forth, back }) => {
    const lines = [...forth].sort();
    const backLines = [...back].sort();
    expect(await verdictsBetween(base, revision, today)).toEqual(lines);
    expect(await verdictsBetween(revision, base, today)).toEqual(backLines);
    expect(idsOf(back)).toEqual(mirrorsOf(forth));
  });

  it.each(cases)("nothing where nothing changed: $name", async (one) => {
    expect(await verdictsBetween(one.base, one.base, today)).toEqual([]);
    expect(await verdictsBetween(one.revision, one.revision)).toEqual([]);
  });
});

describe("what only looks different", () => {
  it.each([
    ...sameOperations,
    ...sameParameters,
    ...sameBodies,
    ...sameResponses,
    ...sameAccess,
  ])("%s", async (_, base, revision) => {
    expect(await verdictsBetween(base, revision)).toEqual([]);
    expect(await verdictsBetween(revision, base)).toEqual([]);
  });
});

describe("the catalogue", () => {
  const found = new Set(
    cases.flatMap(({ forth, back }) => idsOf([...forth, ...back])),
  );

  it("has a case for every id that is no schema's", () => {
    const ids = own.map(({ id }) => id);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  });

  it("has every id and every mirror once", () => {
    const ids = own.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect(own.map(({ mirror }) => mirror).sort()).toEqual(ids);
  });
});

function idsOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.split(" ")[0] ?? "").sort();
}

function mirrorsOf(lines: readonly string[]): string[] {
  return idsOf(lines)
    .map((id) => catalogue.get(id)?.mirror ?? "none")
    .sort();
}
