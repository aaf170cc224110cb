import type { Direction } from "../change-draft.js";
import type { JudgedPair } from "./check-file.js";
import { referenceTo } from "./comparison.js";
import type { Comparison } from "./comparison.js";
import type { DeclaredType } from "./package-declarations.js";
import type { Snippet } from "./snippet.js";
import type { TypeUse } from "./type-uses.js";

/** A type that both packages export under one name. */
export interface ComparedType {
  readonly base: DeclaredType;
  readonly revision: DeclaredType;
  readonly comparisons: readonly Comparison[];
}

/** The exported types that differ, but for those of operations, which are compared with their operations. */
export function typeComparisons(
  { base, revision, differing }: JudgedPair,
  uses: ReadonlyMap<string, TypeUse>,
): ComparedType[] {
  return [...differing].flatMap((name): ComparedType[] => {
    const before = base.types.get(name);
    const after = revision.types.get(name);
    if (before === undefined || after === undefined) return [];
    const comparisons =
      before.role === "webhook"
        ? webhookComparisons(before, after)
        : comparisonsOf(before, uses.get(name));
    return [{ base: before, revision: after, comparisons }];
  });
}

function comparisonsOf(
  { name, role }: DeclaredType,
  use: TypeUse | undefined,
): Comparison[] {
  const whole = (direction: Direction): Comparison => ({
    direction,
    base: referenceTo(name),
    revision: referenceTo(name),
    name,
  });
  switch (role) {
    case "operation":
    case "webhook":
      return [];
    case "client":
      return [whole("request")];
    case "model":
      return [...(use?.directions ?? ["response" as const])].map(whole);
  }
}

export function webhookComparisons(
  before: DeclaredType,
  after: DeclaredType,
): Comparison[] {
  return [
    ...memberComparison(before, after, "request"),
    ...memberComparison(before, after, "response"),
  ];
}

/** A webhook's request is what the user reads, and its response what the user makes. */
function memberComparison(
  before: DeclaredType,
  after: DeclaredType,
  member: "request" | "response",
): Comparison[] {
  if (!before.members.has(member)) return [];
  return [
    {
      direction: member === "request" ? "response" : "request",
      base: memberOf(before, member),
      revision: memberOf(after, member),
      name: `${before.name}${member === "request" ? "Request" : "Response"}`,
    },
  ];
}

function memberOf({ name, members }: DeclaredType, member: string): Snippet {
  const text = members.has(member) ? `${name}["${member}"]` : "undefined";
  return { ...referenceTo(name), text, closed: text, wide: text };
}
