import type { ApiModel } from "../model/api-model.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import type { SpecDocument } from "../spec/spec-document.js";

/** One of the two documents. */
export interface DiffSide {
  /** As the user named it: `specs/tiledb.yaml`, `git:main:specs/tiledb.yaml`, `npm:@userapis/tiledb@1.0.0`. */
  readonly label: string;
  readonly document: SpecDocument;
  readonly model: ApiModel;
  /** What the document says wrongly, so that it is left out of the comparison. */
  readonly problems?: readonly SpecProblem[];
}

export interface SidePair {
  readonly base: DiffSide;
  readonly revision: DiffSide;
  /** The day of the comparison, `2026-01-31`: what was to be gone before it may be gone. Without it, nothing may. */
  readonly today?: string | undefined;
}
