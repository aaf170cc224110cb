import { isObject, quote } from "../json-value.js";
import type { JsonObject } from "../spec-document.js";
import type { NodeKind, SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";
import { extensionForms } from "./extension-forms.js";

/** What a claim needs to be checked by somebody else. */
export function checkEvidence(node: SpecNode, { report }: CheckContext): void {
  const evidence = node.value["x-evidence"];
  const on: readonly NodeKind[] = extensionForms["x-evidence"].on;
  if (!isObject(evidence) || !on.includes(node.kind)) return;
  for (const field of missingFrom(evidence))
    report({
      rule: "evidence-incomplete",
      node,
      at: ["x-evidence"],
      message: `Evidence of the kind ${quote(evidence["kind"])} has no \`${field}\`.`,
      hint:
        field === "source"
          ? "Name the public page, or the repository with commit and path, that says so."
          : "Say in a sentence what it is concluded from, or what is known to be wrong.",
    });
}

const neededBy: ReadonlyMap<string, readonly string[]> = new Map([
  ["documented", ["source"]],
  ["observed", ["source"]],
  ["inferred", ["note"]],
  ["corrected", ["source", "note"]],
]);

function missingFrom(evidence: JsonObject): string[] {
  const { kind } = evidence;
  const needed = typeof kind === "string" ? (neededBy.get(kind) ?? []) : [];
  return needed.filter((field) => evidence[field] === undefined);
}
