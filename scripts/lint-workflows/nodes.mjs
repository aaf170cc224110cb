import { isScalar, isSeq, visit } from "yaml";

/** The scalars that stand at a key, alone or in a list, wherever it is. */
export function valuesOf(document, key) {
  const found = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== key) return;
      const values = isSeq(pair.value) ? pair.value.items : [pair.value];
      found.push(...values.filter((value) => isScalar(value)));
    },
  });
  return found;
}

/** The value at a key of a mapping, as JavaScript has it; its form does not matter then. */
export function plain(node) {
  return node?.toJSON?.() ?? undefined;
}
