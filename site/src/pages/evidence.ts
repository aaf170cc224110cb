import type { Evidence } from "@userapis/generator";

export type EvidenceKind = Evidence["kind"];

/** In the order of trust. */
export const evidenceKinds: readonly EvidenceKind[] = [
  "documented",
  "observed",
  "corrected",
  "inferred",
];

/** What each kind means to somebody who has not read `specs/README.md`. */
export const evidenceMeanings: { readonly [kind in EvidenceKind]: string } = {
  documented: "The vendor's own pages or documents say so.",
  observed:
    "It shows in behaviour: in a live answer, or in a program of the vendor's own that depends on it.",
  corrected:
    "A source says something else. This is what holds, and why we think so.",
  inferred: "Nobody states it. This is what it is concluded from.",
};

/** A box with what an operation or a model rests on, in Markdown for VitePress. `""` for none. */
export function evidenceBox(evidence: Evidence | undefined): string {
  if (evidence === undefined) return "";
  const { kind, source, note } = evidence;
  return [
    `<EvidenceBox kind="${kind}">`,
    ...(note === undefined ? [] : [note]),
    ...(source === undefined ? [] : [sourceList(source)]),
    "</EvidenceBox>",
  ].join("\n\n");
}

function sourceList(source: string): string {
  const links = source.split(";").map((one) => sourceMarkdown(one.trim()));
  return links.length === 1
    ? `Source: ${links.join("")}`
    : `Sources:\n\n${links.map((one) => `- ${one}`).join("\n")}`;
}

/** `owner/name@sha path` as a link to that file on GitHub, an address as itself. */
function sourceMarkdown(source: string): string {
  const file = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40}) (\S+)$/.exec(source);
  if (file !== null) {
    const [, repository = "", commit = "", path = ""] = file;
    return `[${repository}, \`${path}\`](https://github.com/${repository}/blob/${commit}/${path})`;
  }
  return /^https:\/\/\S+$/.test(source) ? `<${source}>` : source;
}

const evidenceLine =
  /^\*\*Evidence\*\*: (documented|observed|inferred|corrected)\b[,.]? *(.*)$/gm;
const evidenceItem =
  /^( *)- Evidence: (documented|observed|inferred|corrected)\b[,.]? *(.*)$/gm;

/** The lines that packages' pages have about evidence, with the kind as a badge. */
export function badgeEvidence(markdown: string): string {
  return markdown
    .replace(evidenceLine, '<EvidenceBadge kind="$1" /> $2')
    .replace(evidenceItem, '$1- <EvidenceBadge kind="$2" /> $3');
}
