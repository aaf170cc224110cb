import type { Evidence } from "../../model/api-model.js";
import { lineOfProse } from "./inline-prose.js";

/** `**Evidence**: documented, source. Note.` */
export function evidenceBlock(evidence: Evidence | undefined): string {
  if (evidence === undefined) return "";
  return `**Evidence**: ${evidenceLine(evidence)}`;
}

export function evidenceLine({ kind, source, note }: Evidence): string {
  const from = source === undefined ? kind : `${kind}, ${lineOfProse(source)}`;
  const line = /[.!?]$/.test(from) ? from : `${from}.`;
  return note === undefined ? line : `${line} ${lineOfProse(note)}`;
}
