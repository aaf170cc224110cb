import type { JsonObject } from "../spec/spec-document.js";
import type { OperationDraft } from "./build-operations.js";
import { asObject, itemsAt, stringAt } from "./located.js";
import type { Located } from "./located.js";

export interface DeclaredTag {
  readonly name: string;
  readonly description: string | undefined;
  /** `x-sdk-name`. */
  readonly givenName: string | undefined;
}

/** The tags that have operations: declared ones in their order, then the others in that of first use. */
export function tagsInOrder(
  root: Located<JsonObject>,
  operations: readonly OperationDraft[],
): readonly DeclaredTag[] {
  const used = new Set(operations.map(({ naming }) => naming.tag));
  const tags = new Map<string, DeclaredTag>();
  for (const item of itemsAt(root, "tags")) {
    const value = asObject(item)?.value;
    const name = value && stringAt(value, "name");
    if (value === undefined || name === undefined || !used.has(name)) continue;
    tags.set(name, {
      name,
      description: stringAt(value, "description"),
      givenName: stringAt(value, "x-sdk-name"),
    });
  }
  for (const name of used)
    if (!tags.has(name))
      tags.set(name, { name, description: undefined, givenName: undefined });
  return [...tags.values()];
}
