/** One line for a runtime, and one for each of its problems. */
export function printResult({ id, report, seconds, problems }) {
  const outcome =
    report === undefined
      ? "no report"
      : `${count(report, "passed")} passed, ${count(report, "failed")} failed (${seconds.toFixed(1)} s)`;
  console.log(`${id}: ${outcome}`);
  for (const problem of problems) console.log(`  ${problem}`);
}

/** The table of all runtimes. */
export function printSummary(results) {
  const head = ["runtime", "version", "passed", "failed", "not applicable"];
  const rows = results.map(({ id, version, report }) =>
    report === undefined
      ? [id, "", "no report"]
      : [
          id,
          version,
          count(report, "passed"),
          count(report, "failed"),
          count(report, "not-applicable"),
        ],
  );
  const widths = head.map((_, index) =>
    Math.max(...[head, ...rows].map((row) => String(row[index] ?? "").length)),
  );
  console.log();
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, index) => String(cell).padEnd(widths[index]))
        .join("  ")
        .trimEnd(),
    );
  console.log();
}

function count({ results }, kind) {
  return results.filter(({ verdict }) => verdict.kind === kind).length;
}
