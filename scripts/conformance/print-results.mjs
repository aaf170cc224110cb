/** One line for a runtime. */
export function printResult({ id, report, seconds, problems }) {
  console.log(
    report === undefined
      ? `${id}: no report`
      : `${id}: ${count(report, "passed")} passed, ${problems.length} problems (${seconds.toFixed(1)} s)`,
  );
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

/** Every problem once, with the runtimes that have it. */
export function printFailures(results) {
  const runtimesOf = new Map();
  for (const { id, problems } of results) {
    for (const problem of problems) {
      const text = problem.slice(`${id}: `.length);
      runtimesOf.set(text, [...(runtimesOf.get(text) ?? []), id]);
    }
  }
  for (const [text, ids] of runtimesOf)
    console.log(`${text}\n  in ${ids.join(", ")}\n`);
}

function count({ results }, kind) {
  return results.filter(({ verdict }) => verdict.kind === kind).length;
}
