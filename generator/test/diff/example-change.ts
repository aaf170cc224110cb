import type { ApiChange, ChangePlace } from "../../src/diff/api-change.js";
import type { DiffReport, ReportSide } from "../../src/diff/diff-report.js";

const place: ChangePlace = {
  file: "petstore.yaml",
  pointer: "/paths/~1pets/get",
  exact: true,
  line: 5,
  column: 3,
  endLine: 5,
  endColumn: 9,
};

/** A change of nothing in particular, but for what is said. */
export function exampleChange(parts: Partial<ApiChange>): ApiChange {
  return {
    id: "operation-changed",
    fingerprint: "0123456789ab",
    group: "changed",
    direction: undefined,
    wire: "safe",
    types: "none",
    names: false,
    message: "It changed.",
    why: "Because.",
    fix: "Change it back.",
    migration: undefined,
    base: place,
    revision: place,
    oldValue: undefined,
    newValue: undefined,
    usedBy: [],
    ...parts,
  };
}

const side: ReportSide = {
  label: "petstore.yaml",
  title: "Petstore",
  version: "1.0.0",
  textOf: () => undefined,
};

export function exampleReport(parts: Partial<DiffReport>): DiffReport {
  return {
    packageName: undefined,
    base: side,
    revision: side,
    changes: [],
    accepted: [],
    failing: new Set(),
    advice: { bump: "none", because: undefined },
    warnings: [],
    ...parts,
  };
}
