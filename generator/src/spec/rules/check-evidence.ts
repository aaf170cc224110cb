import { isObject, quote } from "../json-value.js";
import type { JsonObject } from "../spec-document.js";
import type { SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

/** What a claim needs to be checked by somebody else. */
export function checkEvidence(node: SpecNode, { report }: CheckContext): void {
  const evidence = node.value["x-evidence"];
  if (!isObject(evidence)) return;
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

function missingFrom(evidence: JsonObject): string[] {
  const { kind } = evidence;
  const needed = [
    ...(kind === "inferred" ? [] : ["source"]),
    ...(kind === "inferred" || kind === "corrected" ? ["note"] : []),
  ];
  return needed.filter((field) => evidence[field] === undefined);
}
