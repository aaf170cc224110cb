import type { TypesVerdict, WireVerdict } from "../api-change.js";
import type { CatalogueEntry, Verdict } from "./catalogue-entry.js";

type Verdicts = CatalogueEntry["verdicts"];

export function verdict(
  wire: WireVerdict,
  types: TypesVerdict = "none",
): Verdict {
  return { wire, types };
}

/** For what no value travels through. */
export function notice(
  wire: WireVerdict,
  types: TypesVerdict = "none",
): Verdicts {
  return { none: { wire, types } };
}

/** The same, whichever way values travel. */
export function eitherWay(
  wire: WireVerdict,
  types: TypesVerdict = "none",
): Verdicts {
  return { request: { wire, types }, response: { wire, types } };
}
