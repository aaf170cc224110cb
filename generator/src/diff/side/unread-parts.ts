import { examineSpec } from "../../spec/check-spec.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import type { SpecProblem } from "../../spec/spec-problem.js";
import type { RuleId } from "../../spec/rules/rule-table.js";

/** What is found by these is read as if it were not there, as allowing anything, or as the nearest number; so a comparison may miss something. */
const rules: ReadonlySet<RuleId> = new Set<RuleId>([
  "value-misshapen",
  "flag-misshapen",
  "reference-unknown",
  "reference-circular",
  "reference-remote",
  "path-without-slash",
  "response-status-invalid",
  "parameter-name-missing",
  "parameter-in-missing",
  "parameter-in-invalid",
  "security-scheme-unknown",
  "security-scheme-invalid",
  "server-url-missing",
  "type-unknown",
  "number-not-exact",
  "schema-includes-itself",
]);

/** The parts of a document that are left out of a comparison. */
export function unreadParts(document: SpecDocument): readonly SpecProblem[] {
  return examineSpec(document).problems(rules);
}
