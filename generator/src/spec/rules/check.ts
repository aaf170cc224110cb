import type { SpecDocument } from "../spec-document.js";
import type { Segment, SpecNode } from "../spec-node.js";
import type { RuleId } from "./rule-table.js";

/** What a rule found, before it has a line. */
export interface Finding {
  readonly rule: RuleId;
  readonly node: SpecNode;
  /** From the node to what is wrong. */
  readonly at?: readonly Segment[];
  readonly message: string;
  readonly hint: string;
}

export type Report = (finding: Finding) => void;

export interface CheckContext {
  readonly document: SpecDocument;
  readonly report: Report;
}

/** Looks at one object. Objects that are nothing but a reference are not shown to checks, except schemas. */
export type Check = (node: SpecNode, context: CheckContext) => void;
