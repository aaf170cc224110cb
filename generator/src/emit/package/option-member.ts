import { typeKey } from "../text/property-key.js";
import type { Member, TypeNode } from "../types/type-node.js";
import { undefinedType, union } from "../types/type-node.js";

/** An option that may be `undefined`, so that a caller can pass on what it may not have. */
export function optionMember(
  name: string,
  type: TypeNode,
  paragraphs: readonly (string | undefined)[],
): Member {
  return {
    key: typeKey(name),
    optional: true,
    readonly: true,
    type: union([type, undefinedType]),
    prose: { paragraphs },
  };
}

/** A value that has to be given. */
export function requiredMember(
  name: string,
  type: TypeNode,
  paragraphs: readonly (string | undefined)[],
): Member {
  return { ...optionMember(name, type, paragraphs), optional: false, type };
}
