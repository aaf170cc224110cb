import type { DiffReport } from "../diff-report.js";

/** What a report is called: the package, or the document where no package is made of it. */
export function nameOf({ packageName, revision }: DiffReport): string {
  return packageName ?? revision.label;
}
