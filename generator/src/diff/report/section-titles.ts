import type { SectionKind } from "./group-changes.js";

/** What stands over the changes of each section. */
export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  breaking: "Breaking on the wire",
  risky: "Risky on the wire",
  types: "Safe on the wire, and code stops compiling",
  names: "Names only",
  safe: "Safe",
  prose: "Prose",
};
