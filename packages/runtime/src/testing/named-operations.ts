import type { Operation } from "../operation.js";

/** An operation and the name of its function, which is its key in tables. */
export interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
}

/** The operations of a package's module `operations`: `self` is described by `selfOperation`, or `selfOperation_` where another has that name. */
export function namedOperations(operations: object): NamedOperation[] {
  return Object.entries(operations).flatMap(
    ([key, value]: [string, unknown]) => {
      const name = /^(.+)Operation_*$/.exec(key)?.[1];
      return name !== undefined && isOperation(value)
        ? [{ name, operation: value }]
        : [];
    },
  );
}

function isOperation(value: unknown): value is Operation {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    "method" in value &&
    "path" in value &&
    "responses" in value
  );
}
