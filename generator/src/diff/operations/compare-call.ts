import type { Direction } from "../change-draft.js";
import type { Both } from "./both.js";
import type { CallView } from "./call-view.js";
import { compareParameters } from "./compare-parameters.js";
import type { ParameterMatching } from "./compare-parameters.js";
import { compareRequestBody } from "./compare-request-body.js";
import { compareResponses } from "./compare-responses.js";
import type { Scope } from "./comparison.js";

export interface CallDirections {
  /** Which way parameters and body travel, seen from the user of the package. */
  readonly asked: Direction;
  readonly answered: Direction;
}

/** What is asked and what is answered, whoever calls. */
export function compareCall(
  scope: Omit<Scope, "direction">,
  both: Both<CallView>,
  { asked, answered, ...matching }: ParameterMatching & CallDirections,
): void {
  const request: Scope = { ...scope, direction: asked };
  compareParameters(request, both, matching);
  compareRequestBody(request, both);
  compareResponses({ ...scope, direction: answered }, both);
}
