import type { ChangeDraft } from "../change-draft.js";
import type { Verdict } from "./catalogue-entry.js";
import { catalogue } from "./catalogue.js";

/** What the catalogue says of a change, but for what its surroundings decide. */
export function verdictOf({
  id,
  direction,
  wire,
  types,
}: Pick<ChangeDraft, "id" | "direction" | "wire" | "types">): Verdict {
  const verdict = catalogue.get(id)?.verdicts[direction ?? "none"];
  return {
    wire: wire ?? verdict?.wire ?? "risky",
    types: types ?? verdict?.types ?? "none",
  };
}
