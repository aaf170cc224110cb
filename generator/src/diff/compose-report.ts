import type { ApiChange } from "./api-change.js";
import { applyAcceptances } from "./accept/apply-acceptances.js";
import type { Acceptance } from "./accept/acceptance.js";
import { adviseBump } from "./advice/advise-bump.js";
import { fitFix } from "./advice/fit-fix.js";
import type { DiffReport, ReportSide } from "./diff-report.js";
import type { DiffSide, SidePair } from "./diff-side.js";
import { reachesLevel } from "./fail-level.js";
import type { FailLevel } from "./fail-level.js";
import { worstFirst } from "./report/group-changes.js";
import { applySeverity } from "./severity.js";
import type { SeverityTable } from "./severity.js";

export interface ReportSettings {
  readonly failOn: FailLevel;
  /** What breaks a `switch`, a `Record` or an answer built by hand is major too. Default: false. */
  readonly strictTypes?: boolean | undefined;
  /** Default: as the catalogue has it. */
  readonly severity?: SeverityTable | undefined;
  readonly acceptances?: readonly Acceptance[] | undefined;
  /** ISO 8601 date: acceptances of an earlier one do not hold. Default: all hold. */
  readonly today?: string | undefined;
  /** npm name of the package that is made of the revision. */
  readonly packageName?: string | undefined;
  /** The version that the advice is for, where it is not the `info.version` of the base: the package's. */
  readonly version?: string | undefined;
}

/** Puts together all there is to tell of the changes that `diffSpecs` found between two documents. */
export function composeReport(
  pair: SidePair,
  changes: readonly ApiChange[],
  settings: ReportSettings,
): DiffReport {
  const report = reportOn(
    { base: reportSide(pair.base), revision: reportSide(pair.revision) },
    changes,
    { ...settings, version: settings.version ?? pair.base.model.version },
  );
  return { ...report, warnings: problemsOf(pair) };
}

/** What was left out of the comparison. What was wrong before and still is, is told once. */
function problemsOf({ base, revision }: SidePair): readonly string[] {
  const now = revision.problems ?? [];
  const known = new Set(now.map(({ message }) => message));
  const before = (base.problems ?? []).filter(
    ({ message }) => !known.has(message),
  );
  return [...before, ...now].map(({ message, position }) => {
    const { file, line, column } = position;
    return `${file}:${line}:${column}: ${message} The comparison may miss what it is about.`;
  });
}

/** The same for sides of which one may be no document. */
export function reportOn(
  sides: Pick<DiffReport, "base" | "revision">,
  changes: readonly ApiChange[],
  settings: ReportSettings,
): DiffReport {
  const { packageName, failOn, strictTypes = false, version } = settings;
  const judged = worstFirst(
    applySeverity(changes, settings.severity ?? new Map()),
  ).map((change) => fitFix(change, version));
  const { counting, accepted } = applyAcceptances(judged, {
    acceptances: settings.acceptances ?? [],
    packageName,
    today: settings.today ?? "",
  });
  const failing = counting.filter((change) => reachesLevel(change, failOn));
  return {
    packageName,
    ...sides,
    changes: counting,
    accepted,
    failing: new Set(failing.map(({ fingerprint }) => fingerprint)),
    advice: adviseBump(judged, { strictTypes, version }),
    warnings: [],
  };
}

/** What reports tell of a document. */
export function reportSide({ label, document, model }: DiffSide): ReportSide {
  const texts = new Map(document.files.map(({ file, text }) => [file, text]));
  return {
    label,
    title: model.title,
    version: model.version,
    textOf: (file) => texts.get(file),
  };
}
