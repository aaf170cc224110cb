import type { JsonObject } from "../spec/spec-document.js";
import type { Evidence } from "./api-model.js";
import { isObject, stringAt, stringsAt, valueAt } from "./located.js";

const KINDS = ["documented", "observed", "inferred", "corrected"] as const;

/** `x-evidence`; `undefined` where there is none, or none that can be read. */
export function readEvidence(value: JsonObject): Evidence | undefined {
  const evidence = valueAt(value, "x-evidence");
  if (!isObject(evidence)) return undefined;
  const kind = KINDS.find((known) => known === evidence["kind"]);
  if (kind === undefined) return undefined;
  const sources = stringsAt(evidence, "source");
  return {
    kind,
    source:
      sources.length > 0 ? sources.join("; ") : stringAt(evidence, "source"),
    note: stringAt(evidence, "note"),
  };
}

/** `x-evidence.name`: what the vendor's own pages call it. */
export function readVendorName(
  value: JsonObject,
  id: string,
): string | undefined {
  const evidence = valueAt(value, "x-evidence");
  const name = isObject(evidence) ? stringAt(evidence, "name") : undefined;
  return name === id ? undefined : name;
}
