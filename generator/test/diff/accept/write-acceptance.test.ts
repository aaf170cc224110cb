import { expect, test } from "vitest";
import type { Acceptance } from "../../../src/diff/accept/acceptance.js";
import { readAcceptances } from "../../../src/diff/accept/read-acceptances.js";
import { writeAcceptance } from "../../../src/diff/accept/write-acceptance.js";

const acceptance: Acceptance = {
  fingerprint: "123456789012",
  package: "@acme/petstore",
  id: "response-property-removed",
  place: "petstore.yaml#/components/schemas/Pet",
  reason: "Nobody reads it: see the logs.",
  until: "2026-12-31",
};

const first = `# Changes of the API that someone has looked at and accepted. \`userapis diff --accept\` adds to them.

- fingerprint: "123456789012"
  package: "@acme/petstore"
  id: response-property-removed
  place: petstore.yaml#/components/schemas/Pet
  reason: "Nobody reads it: see the logs."
  until: "2026-12-31"
`;

test("the first entry makes the file", () => {
  expect(writeAcceptance("", acceptance)).toBe(first);
  expect(readAcceptances("a.yaml", first)).toEqual([acceptance]);
});

test("the same entry again changes nothing", () => {
  expect(writeAcceptance(first, acceptance)).toBe(first);
});

test("entries are sorted, and comments stay where they belong", () => {
  const text = `# Ask Ann before you add to this.

# The logs say so.
- fingerprint: "bbbbbbbbbbbb" # checked twice
  place: z.yaml#/paths
  reason: >-
    A long story,
    told briefly.

- { fingerprint: aaaaaaaaaaaa, place: b.yaml#/paths, reason: Short. }
# The end.
`;
  expect(
    writeAcceptance(text, {
      ...acceptance,
      package: undefined,
      place: "c.yaml#/paths",
      until: undefined,
    }),
  ).toBe(`# Ask Ann before you add to this.

- { fingerprint: aaaaaaaaaaaa, place: b.yaml#/paths, reason: Short. }

- fingerprint: "123456789012"
  id: response-property-removed
  place: c.yaml#/paths
  reason: "Nobody reads it: see the logs."

# The logs say so.
- fingerprint: "bbbbbbbbbbbb" # checked twice
  place: z.yaml#/paths
  reason: >-
    A long story, told briefly.

# The end.
`);
});

test("an entry that is there is renewed, with the comments of people", () => {
  const text = first
    .replace("- fingerprint", "# Asked for by Ann.\n- fingerprint")
    .replace("logs.", "old logs.");
  expect(writeAcceptance(text, { ...acceptance, until: undefined })).toBe(
    first
      .replace("- fingerprint", "# Asked for by Ann.\n- fingerprint")
      .replace('  until: "2026-12-31"\n', ""),
  );
});

test("the same change of another package is another entry", () => {
  const both = writeAcceptance(first, { ...acceptance, package: "@acme/zoo" });
  expect(readAcceptances("a.yaml", both).map((one) => one.package)).toEqual([
    "@acme/petstore",
    "@acme/zoo",
  ]);
});
