import type { DeclaredOperation } from "./package-declarations.js";

/** An operation that both packages have. */
export interface OperationPair {
  readonly base: DeclaredOperation;
  readonly revision: DeclaredOperation;
}

export interface MatchedOperations {
  readonly pairs: readonly OperationPair[];
  /** Only the base has them. */
  readonly gone: readonly DeclaredOperation[];
}

/** By method and path, then by method and shape of the path, then by `operationId`. */
export function matchOperations(
  base: readonly DeclaredOperation[],
  revision: readonly DeclaredOperation[],
): MatchedOperations {
  const matches = new Map<DeclaredOperation, DeclaredOperation>();
  const free = new Set(revision);
  for (const keyOf of [label, shape, id]) {
    const byKey = new Map([...free].reverse().map((one) => [keyOf(one), one]));
    for (const operation of base) {
      const match = byKey.get(keyOf(operation));
      if (match === undefined || matches.has(operation) || !free.has(match))
        continue;
      matches.set(operation, match);
      free.delete(match);
    }
  }
  return {
    pairs: base.flatMap((operation) => {
      const match = matches.get(operation);
      return match === undefined ? [] : [{ base: operation, revision: match }];
    }),
    gone: base.filter((operation) => !matches.has(operation)),
  };
}

function label(operation: DeclaredOperation): string {
  return operation.label;
}

function shape(operation: DeclaredOperation): string {
  return operation.label.replaceAll(/\{[^}]*\}/g, "{}");
}

function id(operation: DeclaredOperation): string {
  return operation.id;
}
