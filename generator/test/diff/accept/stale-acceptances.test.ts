import { expect, test } from "vitest";
import type { Acceptance } from "../../../src/diff/accept/acceptance.js";
import { applyAcceptances } from "../../../src/diff/accept/apply-acceptances.js";
import { findStaleAcceptances } from "../../../src/diff/accept/stale-acceptances.js";
import { exampleChange, exampleReport } from "../example-change.js";

const change = exampleChange({ fingerprint: "aaaaaaaaaaaa" });

function acceptance(parts: Partial<Acceptance>): Acceptance {
  return {
    fingerprint: "aaaaaaaaaaaa",
    package: undefined,
    id: undefined,
    place: undefined,
    reason: "So.",
    until: undefined,
    ...parts,
  };
}

test.each([
  ["its fingerprint", {}, true],
  ["another", { fingerprint: "bbbbbbbbbbbb" }, false],
  ["its package", { package: "petstore" }, true],
  ["another package", { package: "zoo" }, false],
  ["until the last day", { until: "2026-06-30" }, true],
  ["the day after", { until: "2026-06-29" }, false],
])("%s", (_name, parts, accepted) => {
  const outcome = applyAcceptances([change], {
    acceptances: [acceptance(parts)],
    packageName: "petstore",
    today: "2026-06-30",
  });
  expect({ ...outcome }).toEqual(
    accepted
      ? {
          counting: [],
          accepted: [{ change, reason: "So.", until: acceptance(parts).until }],
        }
      : { counting: [change], accepted: [] },
  );
});

const reports = [
  exampleReport({ packageName: "petstore", changes: [change] }),
  exampleReport({
    packageName: "zoo",
    accepted: [
      {
        change: exampleChange({ fingerprint: "cccccccccccc" }),
        reason: "So.",
        until: undefined,
      },
    ],
  }),
];

test.each([
  ["it matches", {}, undefined],
  ["it matches what is accepted", { fingerprint: "cccccccccccc" }, undefined],
  [
    "nothing",
    { fingerprint: "dddddddddddd" },
    "Accepted change dddddddddddd matches nothing any more; take it out",
  ],
  [
    "nothing in its package",
    { package: "zoo", id: "operation-removed", place: "zoo.yaml#/paths" },
    "Accepted change aaaaaaaaaaaa (operation-removed at zoo.yaml#/paths) matches nothing any more; take it out",
  ],
  ["of a package that was not compared", { package: "farm" }, undefined],
  [
    "past its date",
    { until: "2026-06-29", id: "operation-removed" },
    "Accepted change aaaaaaaaaaaa (operation-removed) was accepted until 2026-06-29 and counts again; mend it, or accept it anew",
  ],
])("%s", (_name, parts, message) => {
  const stale = findStaleAcceptances({
    acceptances: [acceptance(parts)],
    reports,
    partial: false,
    today: "2026-06-30",
  });
  expect(stale.map((one) => one.message)).toEqual(
    message === undefined ? [] : [message],
  );
});

test("where not all was compared, an entry without a package may match elsewhere", () => {
  const request = {
    acceptances: [acceptance({ fingerprint: "dddddddddddd" })],
    reports,
    today: "2026-06-30",
  };
  expect(findStaleAcceptances({ ...request, partial: true })).toEqual([]);
  expect(findStaleAcceptances({ ...request, partial: false })).toHaveLength(1);
});
