import { count } from "../support/count.js";
import { paint } from "../support/paint.js";
import { printedPath, slashed } from "../support/printed-path.js";
import type { TextStream } from "../support/terminal.js";
import { unifiedDiff } from "../support/unified-diff.js";
import type { DiffRequest } from "../support/unified-diff.js";
import { countChanges } from "../write/plan-write.js";
import type { WritePlan } from "../write/write-plan.js";
import type { CompiledPackage } from "./compile-packages.js";
import { printNothing } from "./print-summary.js";

/** Lines of one file's diff that are printed; what is stale is clear by then. */
const longestDiff = 400;

/** What `generate --check` found: a diff from each stale file to what it should be. */
export function printCheck(
  compiled: readonly CompiledPackage[],
  stream: TextStream,
): string {
  const plans = compiled.map(({ report }) => report.plan);
  const stale = plans.reduce((sum, plan) => sum + countChanges(plan), 0);
  if (stale === 0) return printNothing(compiled);
  const diffs = plans.flatMap(diffsOf).map((diff) => printDiff(diff, stream));
  return `${diffs.join("")}${count(stale, "stale file")}; run \`userapis generate\`\n`;
}

function diffsOf(plan: WritePlan): DiffRequest[] {
  const name = (path: string) =>
    slashed(printedPath(`${plan.folder}/${path}`, process.cwd()));
  return [
    ...plan.update.map(({ path, previous, text }) => ({
      path: name(path),
      before: previous,
      after: text,
    })),
    ...plan.create.map(({ path, text }) => ({
      path: name(path),
      before: undefined,
      after: text,
    })),
    ...plan.remove.map(({ path, text }) => ({
      path: name(path),
      before: text,
      after: undefined,
    })),
  ];
}

function printDiff(request: DiffRequest, stream: TextStream): string {
  const lines = unifiedDiff(request).split("\n").slice(0, -1);
  const rest = lines.length - longestDiff;
  const shown = lines
    .slice(0, longestDiff)
    .map((line) => colored(line, stream));
  if (rest > 0) shown.push(`… ${count(rest, "more line")} of this diff`);
  return shown.map((line) => `${line}\n`).join("");
}

function colored(line: string, stream: TextStream): string {
  if (line.startsWith("+++") || line.startsWith("---"))
    return paint(stream, "bold", line);
  if (line.startsWith("+")) return paint(stream, "green", line);
  if (line.startsWith("-")) return paint(stream, "red", line);
  return line.startsWith("@@") ? paint(stream, "cyan", line) : line;
}
