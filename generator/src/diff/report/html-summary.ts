import { count } from "../../support/count.js";
import type { DiffReport } from "../diff-report.js";
import { countChanges, printCounts } from "./count-changes.js";
import { markup, nothing, prose } from "./html-markup.js";
import type { Markup } from "./html-markup.js";

export interface Headline {
  readonly text: string;
  readonly mood: "fails" | "doubt" | "fine";
}

/** What a reviewer has to know, in one line. */
export function headlineOf(reports: readonly DiffReport[]): Headline {
  const changes = reports.flatMap((report) => report.changes);
  const failing = reports.reduce((sum, report) => sum + report.failing.size, 0);
  if (failing > 0)
    return {
      text: `${count(failing, "change")} ${failing === 1 ? "fails" : "fail"} this check`,
      mood: "fails",
    };
  const { breaking } = countChanges(changes);
  if (breaking > 0)
    return {
      text: `${count(breaking, "breaking change")}, and none fails this check`,
      mood: "doubt",
    };
  return {
    text: changes.length === 0 ? "No changes" : "Nothing fails this check",
    mood: "fine",
  };
}

/** `2 breaking, 1 safe; 1 accepted` */
export function countsText({
  changes,
  accepted,
}: Pick<DiffReport, "changes" | "accepted">): string {
  const counts = printCounts(countChanges(changes));
  if (accepted.length === 0) return counts === "" ? "nothing changed" : counts;
  const text = counts === "" ? "no changes that count" : counts;
  return `${text}; ${accepted.length} accepted`;
}

export function reportName(report: DiffReport): string {
  return report.packageName ?? report.revision.label;
}

/** One line for each report, where there are several. */
export function overview(reports: readonly DiffReport[]): Markup {
  if (reports.length < 2) return nothing;
  const items = reports.map(
    (report, index) =>
      markup`<li><a href="#r${index}">${reportName(report)}</a> <span>${countsText(report)}</span> ${bumpBadge(report)}</li>`,
  );
  return markup`<ul class="overview">${items}</ul>`;
}

export function bumpBadge({ advice: { bump } }: DiffReport): Markup {
  const mood = bumpMoods[bump];
  const text = bump === "none" ? "no release needed" : `release: ${bump}`;
  return markup`<span class="badge ${mood}">${text}</span>`;
}

const bumpMoods = {
  major: "bad",
  minor: "doubtful",
  patch: "good",
  none: "good",
} as const;

/** What was compared, and what to release because of what. */
export function reportMeta(report: DiffReport): Markup {
  const { base, revision, advice } = report;
  const because =
    advice.because === undefined
      ? nothing
      : markup`<div><dt>Release</dt> <dd>${advice.bump}, because of this: ${prose(advice.because.message)}</dd></div>`;
  return markup`<dl class="meta">
<div><dt>Base</dt> <dd><code>${base.label}</code> ${versionOf(base)}</dd></div>
<div><dt>Revision</dt> <dd><code>${revision.label}</code> ${versionOf(revision)}</dd></div>
${because}
</dl>`;
}

function versionOf(side: DiffReport["base"]): Markup {
  return markup`<span class="muted">${side.title} ${side.version}</span>`;
}
