import { nameKind } from "./json-value.js";
import type { SpecDocument } from "./spec-document.js";
import { pointerOf } from "./spec-node.js";
import type { SpecNode } from "./spec-node.js";
import type { SpecProblem } from "./spec-problem.js";
import { createChecks } from "./rules/all-checks.js";
import type { CheckContext, Finding } from "./rules/check.js";
import { checkReference } from "./rules/check-references.js";
import { checkEvidence } from "./rules/check-evidence.js";
import { checkExtensions } from "./rules/check-extensions.js";
import { ruleTable } from "./rules/rule-table.js";
import { walkNodes } from "./walk-nodes.js";
import type { Misshape } from "./walk-nodes.js";

/** Everything that is wrong with a document and its files, at once, in the order of the text. */
export function checkSpec(document: SpecDocument): SpecProblem[] {
  return examineSpec(document).problems();
}

/** What a check found; where in the text that is takes time, and is worked out when it is asked for. */
export interface SpecCheck {
  readonly hasErrors: boolean;
  /** How many problems there are. */
  readonly count: number;
  /** In the order of the text; only those of some rules, where they are named. */
  problems(rules?: ReadonlySet<string>): SpecProblem[];
}

export function examineSpec(document: SpecDocument): SpecCheck {
  const findings = withoutRepetition(findingsIn(document));
  return {
    hasErrors: findings.some(
      ({ rule }) => ruleTable[rule].severity === "error",
    ),
    count: findings.length,
    problems: (rules) =>
      sortByPlace(
        document,
        findings
          .filter(({ rule }) => rules === undefined || rules.has(rule))
          .map((finding) => toProblem(document, finding)),
      ),
  };
}

function findingsIn(document: SpecDocument): Finding[] {
  const findings: Finding[] = [];
  const context: CheckContext = {
    document,
    report: (finding) => findings.push(finding),
  };
  const checks = createChecks();
  walkNodes(document, {
    visit: (node) => {
      checkReference(node, context);
      if (isBareReference(node)) return;
      checkExtensions(node, context);
      checkEvidence(node, context);
      for (const check of checks[node.kind] ?? []) check(node, context);
    },
    misshapen: (misshape) => findings.push(explainMisshape(misshape)),
  });
  return findings;
}

/** A part of another file that is referred to in two ways is seen twice. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const different = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, node, at = [], message } = finding;
    const pointer = pointerOf(node, ...at);
    different.set([rule, node.file, pointer, message].join("\n"), finding);
  }
  return [...different.values()];
}

/** In a schema, keywords beside `$ref` count. */
function isBareReference({ kind, value }: SpecNode): boolean {
  return (
    kind !== "schema" &&
    kind !== "path-item" &&
    typeof value["$ref"] === "string"
  );
}

function explainMisshape({ node, at, expected, found }: Misshape): Finding {
  const name = at.at(-1) ?? "";
  if (found === null)
    return {
      rule: "value-missing",
      node,
      at,
      message: `\`${name}\` has no value; it is read as if it were not there.`,
      hint: "Remove the key, or give it a value.",
    };
  return {
    rule: "value-misshapen",
    node,
    at,
    message: `\`${name}\` must be ${expected}, and is ${nameKind(found)}.`,
    hint: `Write it as ${expected}.`,
  };
}

function toProblem(
  document: SpecDocument,
  { rule, node, at = [], message, hint }: Finding,
): SpecProblem {
  const { file } = node;
  const pointer = pointerOf(node, ...at);
  const { severity } = ruleTable[rule];
  const position = document.positionOf({ file, pointer });
  return { rule, severity, message, hint, position, pointer };
}

function sortByPlace(
  document: SpecDocument,
  problems: readonly SpecProblem[],
): SpecProblem[] {
  const order = new Map(document.files.map(({ file }, index) => [file, index]));
  const orderOf = ({ position }: SpecProblem): number =>
    order.get(position.file) ?? 0;
  return [...problems].sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
}
