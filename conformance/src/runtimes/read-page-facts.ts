import { notApplicableFact, outcomeFact, titleFact } from "./report-facts.js";

/** What a page says of its scenarios, and of one runtime where it has results of it, as one sentence for each fact. */
export function readPageFacts(
  page: string,
  runtime: string,
): readonly string[] {
  const lines = page.split("\n");
  const facts = readTables(lines, runtime);
  return hasColumn(page, runtime)
    ? [...facts, ...readNotApplicable(lines, runtime)]
    : facts;
}

/** Whether a page has results of a runtime. */
export function hasColumn(page: string, runtime: string): boolean {
  return page.split("\n").some((line) => readCells(line).includes(runtime));
}

/** The version a page gives for a runtime, or `undefined`. */
export function readVersion(page: string, runtime: string): string | undefined {
  return page
    .split("\n")
    .map(readCells)
    .find(([first]) => first === `\`${runtime}\``)?.[2];
}

function readTables(
  lines: readonly string[],
  runtime: string,
): readonly string[] {
  const notes = readNotes(lines);
  const facts: string[] = [];
  let column = -1;
  for (const line of lines) {
    const [first = "", title = "", ...cells] = readCells(line);
    if (first === "scenario") column = cells.indexOf(runtime);
    const id = /^`(\S+\/\S+)`$/.exec(first)?.[1];
    if (id === undefined) continue;
    facts.push(titleFact(id, title));
    const cell = cells[column];
    if (cell !== undefined) facts.push(readOutcome(id, cell, notes));
  }
  return facts;
}

function readOutcome(
  scenario: string,
  cell: string,
  notes: ReadonlyMap<string, string>,
): string {
  const reference = / ?\[\^(\d+)\]/g;
  const excuses = [...cell.matchAll(reference)].map(
    ([, number = ""]) => notes.get(number) ?? "",
  );
  return outcomeFact(scenario, cell.replaceAll(reference, ""), excuses);
}

/** The footnotes, by their numbers. */
function readNotes(lines: readonly string[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const line of lines) {
    const [, number, reason] = /^\[\^(\d+)\]: (.*)$/.exec(line) ?? [];
    if (number !== undefined && reason !== undefined) notes.set(number, reason);
  }
  return notes;
}

function readNotApplicable(
  lines: readonly string[],
  runtime: string,
): readonly string[] {
  let reason = "";
  return lines.flatMap((line) => {
    reason = /^- (.*)$/.exec(line)?.[1] ?? reason;
    const item = /^ {2}- ([^:]*?)(?: in ([^:]*))?: (.*)$/.exec(line);
    if (item === null) return [];
    const [, packages = "", runtimes = runtime, scenarios = ""] = item;
    if (!runtimes.split(", ").includes(runtime)) return [];
    return scenarios
      .replaceAll("`", "")
      .split(", ")
      .flatMap((scenario) =>
        packages
          .split(", ")
          .map((name) => notApplicableFact(scenario, name, reason)),
      );
  });
}

/** The cells of a line of a table; none for any other line. */
function readCells(line: string): readonly string[] {
  if (!line.startsWith("|")) return [];
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
