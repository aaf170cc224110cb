import type { Operation } from "../../model/api-model.js";

/** The same operation of both documents, whatever it is called. */
export interface OperationMatch {
  readonly base: Operation;
  readonly revision: Operation;
}

/** As in `usedBy`. */
export function labelOf({
  method,
  path,
}: Pick<Operation, "method" | "path">): string {
  return `${method} ${path}`;
}
