import type { Evidence } from "../../model/api-model.js";
import { lineOfProse } from "./inline-prose.js";
import { item } from "./list.js";
import type { Item } from "./list.js";

/** `**Evidence**: documented, source. Note.` */
export function evidenceBlock(evidence: Evidence | undefined): string {
  if (evidence === undefined) return "";
  return `**Evidence**: ${evidenceLine(evidence)}`;
}

/** In a list, where it is not what the vendor says, which is the rule. */
export function evidenceItems(evidence: Evidence | undefined): Item[] {
  if (evidence === undefined || evidence.kind === "documented") return [];
  return [item(`Evidence: ${evidenceLine(evidence)}`)];
}

export function evidenceLine({ kind, source, note }: Evidence): string {
  const from =
    source === undefined
      ? kind
      : `${kind}, ${source.split("; ").map(sourceText).join("; ")}`;
  const line = /[.!?]$/.test(from) ? from : `${from}.`;
  return note === undefined ? line : `${line} ${lineOfProse(note)}`;
}

/** `owner/name@commit path`, linked to GitHub; any other source as it is. */
function sourceText(source: string): string {
  const text = lineOfProse(source);
  const found = gitHubSource.exec(source);
  if (found === null) return text;
  const [, repository = "", commit = "", path = ""] = found;
  return `[${text}](https://github.com/${repository}/blob/${commit}/${path})`;
}

const gitHubSource =
  /^([A-Za-z\d-]+\/[\w.-]+)@([\da-f]{7,40}) (?!.*\.\.)([\w.-][\w./-]*)$/;
