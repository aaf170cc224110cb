import { describe, expect, test } from "vitest";
import { readAcceptances } from "../../../src/diff/accept/read-acceptances.js";
import { SpecError } from "../../../src/spec/spec-problem.js";

test("everything that can be said; a fingerprint may look like a number", () => {
  expect(
    readAcceptances(
      "accepted.yaml",
      `# About this file.
- fingerprint: "0123456789ab"
  package: "@acme/petstore"
  id: response-property-removed
  place: petstore.yaml#/components/schemas/Pet
  reason: Nobody reads it.
  until: 2026-12-31
- fingerprint: 1234567890e5
  reason: It never was there.
- { fingerprint: 012345678901, reason: 12 }
`,
    ),
  ).toEqual([
    {
      fingerprint: "0123456789ab",
      package: "@acme/petstore",
      id: "response-property-removed",
      place: "petstore.yaml#/components/schemas/Pet",
      reason: "Nobody reads it.",
      until: "2026-12-31",
    },
    {
      fingerprint: "1234567890e5",
      reason: "It never was there.",
    },
    { fingerprint: "012345678901", reason: "12" },
  ]);
});

test.each(["", "# Nothing yet.\n", "[]\n"])("nothing accepted: %j", (text) => {
  expect(readAcceptances("accepted.yaml", text)).toEqual([]);
});

describe("each mistake has its place, and what to do", () => {
  test.each([
    [
      "accepted: []\n",
      "1:1 accepted-value This must be a list of accepted changes. Write entries with `userapis diff --accept <fingerprint> --reason <text>`.",
    ],
    [
      "- 0123456789ab\n",
      "1:3 accepted-value An accepted change must be a map of keys and values. Write entries with `userapis diff --accept <fingerprint> --reason <text>`.",
    ],
    [
      "- fingerprint: 0123456789ab\n",
      '1:3 accepted-value "reason" is missing. An accepted change needs a fingerprint and a reason.',
    ],
    [
      "- reason: Why not.\n",
      '1:3 accepted-value "fingerprint" is missing. An accepted change needs a fingerprint and a reason.',
    ],
    [
      "- fingerprint: 0123\n  reason: Why not.\n",
      '1:16 accepted-value "0123" is not a fingerprint: those are 12 hexadecimal digits. Copy it from the report of `userapis diff`.',
    ],
    [
      "- fingerprint: 0123456789ab\n  reason: Why not.\n  until: 2026-02-30\n",
      '3:10 accepted-value "2026-02-30" is not a date. Write year, month and day: 2026-12-31.',
    ],
    [
      "- fingerprint: 0123456789ab\n  reason:\n",
      '2:10 accepted-value "reason" must be text. Write a text, or take the key out.',
    ],
    [
      "- fingerprint: 0123456789ab\n  raeson: Why not.\n  reason: So.\n",
      '2:3 accepted-value "raeson" is not a key of an accepted change. Did you mean "reason"? Valid keys: fingerprint, package, id, place, reason, until.',
    ],
    [
      "- fingerprint: [\n",
      "2:1 accepted-yaml Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML.",
    ],
  ])("%j", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

function problemsOf(text: string): readonly string[] {
  try {
    readAcceptances("accepted.yaml", text);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems.map(
      ({ position, rule, message, hint }) =>
        `${position.line}:${position.column} ${rule} ${message}. ${hint}`,
    );
  }
  return [];
}
