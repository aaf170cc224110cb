import { count } from "../../support/count.js";
import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { stepOf } from "./advise-bump.js";

/** What a changeset is made of: all changes, accepted ones too, since those who use the package meet them all the same. */
export interface ChangesetContent {
  readonly packageName: string;
  readonly bump: "major" | "minor" | "patch";
  readonly changes: readonly ApiChange[];
  /** As for the bump. */
  readonly strictTypes: boolean;
}

/** In the front matter, so that it does not show in a changelog. */
const marker = "# Written by userapis diff for";

/** What a report has to say in a changeset; `undefined` if it is about no package or needs no release. */
export function changesetContent(
  { packageName, advice, changes, accepted }: DiffReport,
  strictTypes: boolean,
): ChangesetContent | undefined {
  const { bump } = advice;
  if (packageName === undefined || bump === "none") return undefined;
  const all = [...changes, ...accepted.map(({ change }) => change)];
  return { packageName, bump, changes: all, strictTypes };
}

/** A changeset as the Changesets tool reads it: the bump of the package, and the text for its changelog. */
export function printChangeset(content: ChangesetContent): string {
  const { packageName, bump } = content;
  const sections = sectionsOf(content).filter(
    ({ changes }) => changes.length > 0,
  );
  const blocks = [printSummary(sections), ...sections.map(printSection)];
  return `---
${marker} ${packageName}; a later run writes it anew.
"${packageName}": ${bump}
---

${blocks.join("\n\n")}
`;
}

/** Whether `text` is a changeset that an earlier run wrote for the package. */
export function isOwnChangeset(text: string, packageName: string): boolean {
  return text.includes(`\n${marker} ${packageName};`);
}

interface Section {
  readonly title: string;
  /** Of one of its changes, for the summary. */
  readonly noun: string;
  readonly changes: readonly ApiChange[];
}

function sectionsOf({ changes, strictTypes }: ChangesetContent): Section[] {
  const isBreaking = (change: ApiChange) =>
    stepOf(change, { strictTypes }) === "major";
  const others = changes.filter((change) => !isBreaking(change));
  const inGroup = (group: ApiChange["group"]) =>
    others.filter((change) => change.group === group);
  return [
    {
      title: "Breaking",
      noun: "breaking change",
      changes: changes.filter(isBreaking),
    },
    { title: "Added", noun: "addition", changes: inGroup("added") },
    { title: "Changed", noun: "change", changes: inGroup("changed") },
    {
      title: "Deprecated",
      noun: "deprecation",
      changes: inGroup("deprecated"),
    },
    { title: "Removed", noun: "removal", changes: inGroup("removed") },
    { title: "Documentation", noun: "text", changes: inGroup("prose") },
  ];
}

function printSummary(sections: readonly Section[]): string {
  const counts = sections.map(({ noun, changes }) =>
    count(changes.length, noun),
  );
  return `The API changed: ${counts.join(", ")}.`;
}

/** One line for each change; words that changed are not worth one. */
function printSection({ title, changes }: Section): string {
  const lines =
    title === "Documentation"
      ? [
          `- Descriptions and examples changed in ${count(changes.length, "place")}.`,
        ]
      : changes.map(printChange);
  return `**${title}**\n\n${[...new Set(lines)].join("\n")}`;
}

/** What to do, then what happened, then where. */
function printChange({ migration, message, usedBy }: ApiChange): string {
  const todo = migration === undefined ? "" : `${sentence(migration)} `;
  return `- ${todo}${sentence(message)}${printOperations(usedBy)}`.replaceAll(
    /\s*\n\s*/g,
    " ",
  );
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** Named operations of one change; the report has them all. */
const shownOperations = 3;

function printOperations(usedBy: readonly string[]): string {
  if (usedBy.length === 0) return "";
  const shown = usedBy.slice(0, shownOperations).map((name) => `\`${name}\``);
  const rest = usedBy.length - shown.length;
  if (rest > 0) shown.push(`${rest} more`);
  return ` (${shown.join(", ")})`;
}
