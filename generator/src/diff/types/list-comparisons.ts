import type { JudgedPair } from "./check-file.js";
import type { Comparison } from "./comparison.js";

/** The lists of known values that are not the same, by the type that they belong to. */
export function listComparisons({
  base,
  revision,
}: JudgedPair): Map<string, Comparison> {
  const found = new Map<string, Comparison>();
  for (const { name, values } of base.lists.values()) {
    const after = revision.lists.get(name)?.values;
    if (after === undefined || after.text === values.text) continue;
    found.set(ownerOfList(name), {
      direction: "response",
      base: values,
      revision: after,
      name,
    });
  }
  return found;
}

/** `Scope` of `ScopeValues`, or of `ScopeModelValues` where that was another type's name. */
export function ownerOfList(list: string): string {
  return list.replace(/(?:Model)?Values(?:_\w+)?$/, "");
}
