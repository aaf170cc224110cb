import { count } from "../../support/count.js";
import { changeCard, moodOf } from "./html-change.js";
import type {
  LaidArea,
  LaidChange,
  LaidSpot,
  ReportLayout,
} from "./html-layout.js";
import { markup, nothing, prose } from "./html-markup.js";
import type { Markup } from "./html-markup.js";
import { bumpBadge, reportMeta, reportName } from "./html-summary.js";

/** One report: what was compared, and its changes. */
export function reportSection(layout: ReportLayout): Markup {
  const { report, id, areas, accepted } = layout;
  const isEmpty = report.changes.length + report.accepted.length === 0;
  return markup`<section class="report" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${reportName(report)} ${bumpBadge(report)}</h2>
${reportMeta(report)}
${warnings(report.warnings)}
${isEmpty ? markup`<p class="empty">Both sides mean the same.</p>` : nothing}
${areas.map(areaSection)}
${fold(`${count(layout.prose.length, "change")} of prose only`, layout.prose)}
${fold(count(accepted.length, "accepted change"), accepted)}
</section>
`;
}

/** Links to every spot of a report. */
export function reportContents(layout: ReportLayout): Markup {
  return markup`<section>
<p class="name"><a href="#${layout.id}">${reportName(layout.report)}</a></p>
${layout.areas.map(areaContents)}
</section>
`;
}

function areaContents({ name, spots }: LaidArea): Markup {
  const items = spots.map(
    (spot) =>
      markup`<li><a href="#${spot.id}"><code>${spot.name}</code></a> <span class="count ${worstOf(spot)}">${spot.changes.length}</span></li>`,
  );
  return markup`<section><p>${name}</p><ul>${items}</ul></section>`;
}

/** Changes come worst first. */
function worstOf({ changes: [first] }: LaidSpot): string {
  return first === undefined ? "good" : moodOf(first.change);
}

function warnings(texts: readonly string[]): Markup {
  if (texts.length === 0) return nothing;
  const items = texts.map((text) => markup`<li>${prose(text)}</li>`);
  return markup`<div class="warnings" role="note" aria-label="Warnings"><ul>${items}</ul></div>`;
}

function areaSection({ name, spots }: LaidArea): Markup {
  return markup`<section class="area"><h3>${name}</h3>
${spots.map(spotSection)}
</section>
`;
}

function spotSection({ id, name, changes }: LaidSpot): Markup {
  return markup`<section class="spot" id="${id}" aria-labelledby="${id}-title"><h4 id="${id}-title"><code>${name}</code></h4>
${cards(changes)}
</section>
`;
}

function fold(title: string, changes: readonly LaidChange[]): Markup {
  if (changes.length === 0) return nothing;
  return markup`<details class="fold"><summary>${title}</summary>
${cards(changes)}
</details>`;
}

function cards(changes: readonly LaidChange[]): Markup[] {
  return changes.map(({ change, setting }) => changeCard(change, setting));
}
