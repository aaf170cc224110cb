import { join } from "node:path";
import { expect, test } from "vitest";
import { evidenceBox } from "../../src/pages/evidence.js";
import { readVendors } from "../../src/pages/read-vendors.js";
import { vendorSection } from "../../src/pages/vendor-section.js";

const vendors = await readVendors(join(import.meta.dirname, "../../.."));

test.each(vendors)("$packageName has a page for each operation", (vendor) => {
  const { pages, sidebar } = vendorSection(vendor, { pages: new Map() });
  const operations = vendor.model.tags.flatMap((tag) => tag.operations);
  for (const { functionName, evidence, method, path } of operations) {
    const page = pages.find(
      (one) =>
        one.path === `packages/${vendor.name}/operations/${functionName}.md`,
    );
    expect(page?.text).toContain(evidenceBox(evidence));
    expect(page?.text).toContain(`method="${method}" path="${path}"`);
    expect(page?.text).toContain("## Answers");
    expect(page?.text).not.toContain("](#");
  }
  const [parts, ...tags] = sidebar;
  expect(parts?.items?.map(({ text }) => text)).toEqual([
    "Guide",
    "Operations",
    "Models",
    "Errors",
    ...(vendor.changelog === undefined ? [] : ["Changelog"]),
  ]);
  expect(tags.flatMap(({ items = [] }) => items)).toHaveLength(
    operations.length,
  );
});

test("evidence names its sources as links, and what it means in words", () => {
  expect(
    evidenceBox({
      kind: "corrected",
      source:
        "o/name@573856a docs/UserApi.md; https://example.com/help; a letter",
      note: "The page says `x`.",
    }),
  ).toBe(`<EvidenceBox kind="corrected">

The page says \`x\`.

Sources:

- [o/name, \`docs/UserApi.md\`](https://github.com/o/name/blob/573856a/docs/UserApi.md)
- <https://example.com/help>
- a letter

</EvidenceBox>`);
});
