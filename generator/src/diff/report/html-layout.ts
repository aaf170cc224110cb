import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { sectionOf } from "./group-changes.js";
import type { CardSetting } from "./html-change.js";
import { htmlExcerpts } from "./html-excerpt.js";
import { facetsOf } from "./html-facets.js";
import type { Outcome } from "./html-facets.js";
import { groupBySpot } from "./html-spots.js";

/** A report as a page shows it: what is worth a look by where it stands, and the rest folded. */
export interface ReportLayout {
  readonly report: DiffReport;
  /** Unique on the page; the beginning of every other `id` in it. */
  readonly id: string;
  readonly areas: readonly LaidArea[];
  readonly prose: readonly LaidChange[];
  readonly accepted: readonly LaidChange[];
  /** Of all changes. */
  readonly facets: readonly string[];
}

export interface LaidArea {
  readonly name: string;
  readonly spots: readonly LaidSpot[];
}

export interface LaidSpot {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly LaidChange[];
}

export interface LaidChange {
  readonly change: ApiChange;
  readonly setting: CardSetting;
}

export function layOutReport(report: DiffReport, index: number): ReportLayout {
  const id = `r${index}`;
  const lay = changeLayer(report, id);
  const isFolded = (change: ApiChange) =>
    sectionOf(change) === "prose" && !report.failing.has(change.fingerprint);
  const areas = groupBySpot(
    report.changes.filter((change) => !isFolded(change)),
  );
  return {
    report,
    id,
    areas: areas.map(({ name, spots }, area) => ({
      name,
      spots: spots.map(({ name, changes }, spot) => ({
        id: `${id}-${area}-${spot}`,
        name,
        changes: changes.map((change) => lay(change)),
      })),
    })),
    prose: report.changes.filter(isFolded).map((change) => lay(change)),
    accepted: report.accepted.map(({ change, reason, until }) =>
      lay(change, until === undefined ? reason : `${reason} (until ${until})`),
    ),
    facets: facetsOfAll(report),
  };
}

function changeLayer(
  report: DiffReport,
  id: string,
): (change: ApiChange, accepted?: string) => LaidChange {
  const readBase = htmlExcerpts(report.base);
  const readRevision = htmlExcerpts(report.revision);
  return (change, accepted) => ({
    change,
    setting: {
      id: `${id}-${change.fingerprint}`,
      outcome: accepted === undefined ? outcomeOf(change, report) : "accepted",
      accepted,
      readBase,
      readRevision,
    },
  });
}

function facetsOfAll(report: DiffReport): string[] {
  return [
    ...report.changes.flatMap((change) =>
      facetsOf(change, outcomeOf(change, report)),
    ),
    ...report.accepted.flatMap(({ change }) => facetsOf(change, "accepted")),
  ];
}

function outcomeOf(change: ApiChange, { failing }: DiffReport): Outcome {
  return failing.has(change.fingerprint) ? "fails" : "passes";
}
