import { catalogue, catalogueEntries } from "../diff/catalogue/catalogue.js";
import { explainAll } from "../diff/report/explain-all.js";
import { explainChange } from "../diff/report/explain-change.js";
import { nearest } from "../support/nearest.js";
import type { Terminal } from "../support/terminal.js";
import { UsageError } from "../support/usage-error.js";
import type { ExitCode } from "./exit-code.js";

/**
 * Prints what an id means; `true`: the ids of all there are.
 *
 * @throws UsageError for an id that there is not.
 */
export function explainChanges(id: string | true, { out }: Terminal): ExitCode {
  out.write(id === true ? explainAll(catalogueEntries) : explanation(id));
  return 0;
}

function explanation(id: string): string {
  const entry = catalogue.get(id);
  if (entry !== undefined) return explainChange(entry);
  const meant = nearest(id, [...catalogue.keys()]);
  throw new UsageError(
    `No change has the id "${id}"`,
    `${meant === undefined ? "" : `Did you mean "${meant}"? `}\`userapis diff --explain\` lists them.`,
  );
}
