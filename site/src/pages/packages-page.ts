import type { Operation } from "@userapis/generator";
import { evidenceKinds, evidenceMeanings } from "./evidence.js";
import { pageHeader } from "./page-header.js";
import { pageLink } from "./page.js";
import type { Page } from "./page.js";
import type { Vendor } from "./read-vendors.js";
import { vendorPath } from "./vendor-section.js";

/** All packages in a table, with how many of their operations rest on what. */
export function packagesPage(vendors: readonly Vendor[]): Page {
  const header = pageHeader({
    title: "Packages",
    description: "The published packages, and what their operations rest on.",
  });
  const table = [
    "| package | API | operations | evidence of the operations |",
    "| --- | --- | --- | --- |",
    ...vendors.map(vendorRow),
  ];
  const kinds = evidenceKinds.map(
    (kind) => `- <EvidenceBadge kind="${kind}" /> ${evidenceMeanings[kind]}`,
  );
  const text = `${header}

# Packages

Each is a client of its own: typed, tree-shakable, with one dependency, [\`@userapis/runtime\`](/runtime/), which has none. Any of them can be [tried in the browser](/try) first.

${table.join("\n")}

## What the evidence means

None of these vendors publishes an OpenAPI document that could be used as it is. So the documents are written by hand, and every operation, model and odd answer says how we know it:

${kinds.join("\n")}

[Writing a document](/guides/specs) has the rules.
`;
  return { path: "packages/index.md", text };
}

function vendorRow(vendor: Vendor): string {
  const operations = vendor.model.tags.flatMap((tag) => tag.operations);
  const cells = [
    `[\`${vendor.packageName}\`](${pageLink(vendorPath(vendor, "index"))})`,
    vendor.model.title,
    `[${operations.length}](${pageLink(vendorPath(vendor, "operations"))})`,
    evidenceCounts(operations),
  ];
  return `| ${cells.join(" | ")} |`;
}

function evidenceCounts(operations: readonly Operation[]): string {
  return evidenceKinds
    .map((kind) => ({
      kind,
      count: operations.filter(({ evidence }) => evidence?.kind === kind)
        .length,
    }))
    .filter(({ count }) => count > 0)
    .map(
      ({ kind, count }) => `<EvidenceBadge kind="${kind}" :count="${count}" />`,
    )
    .join(" ");
}
