import type { InitPlan } from "../init/plan-init.js";
import { count } from "../support/count.js";
import { printedPath, slashed } from "../support/printed-path.js";
import { printTable } from "../support/print-table.js";
import type { TextStream } from "../support/terminal.js";
import { countChanges } from "../write/plan-write.js";
import { printProblems } from "./print-problems.js";

/** How many warnings are shown; the others are only counted. */
const shownWarnings = 5;

/** The first warnings about the document, and how to see the others. */
export function printInitWarnings(
  { warnings, spec }: InitPlan,
  stream: TextStream,
): string {
  if (warnings.count === 0) return "";
  const problems = warnings.problems();
  const shown = printProblems(problems.slice(0, shownWarnings), stream);
  if (problems.length <= shownWarnings) return `${shown}\n`;
  const list = shown.split("\n").slice(0, -3).join("\n");
  return `${list}\n\n${count(problems.length, "warning")}; \`userapis lint ${spec.path}\` shows all of them\n\n`;
}

/** What is to be made, each line with the option that changes it, and every file that is no part of the package. */
export function printInitPlan(plan: InitPlan, folder: string): string {
  const { settings, config, report, spec, write } = plan;
  const { operations, models } = report;
  const target = slashed(printedPath(config.output, folder));
  const rows = [
    ["API", plan.title, ""],
    ["", `${count(operations, "operation")}, ${count(models, "model")}`, ""],
    ["document", spec.path, "--spec"],
    ["package", config.packageName, "--package-name"],
    ["client", `class ${config.clientName}`, "--client-name"],
    ["licence", config.license, "--license"],
    ["folder", target === "." ? "this one" : target, optionOfFolder(plan)],
    ["CI", settings.ci === "github" ? "a GitHub workflow" : "none", "--ci"],
  ];
  const columns = ["", "", ""].map((title) => ({
    title,
    align: "left" as const,
  }));
  const table = printTable(columns, rows).trimStart();
  const notes = plan.notes.map((note) => `${note}\n`).join("");
  const below = notes === "" ? "" : `${notes}\n`;
  return `${table}\n${below}${listChanges(plan)}${count(countChanges(write), "file")} in ${write.folder}\n\n`;
}

function optionOfFolder({ settings }: InitPlan): string {
  return settings.layout === "single" ? "--workspace, --output" : "--output";
}

/** What `--dry-run` lists: every file. */
export function printInitDryRun({ write }: InitPlan): string {
  const lines = [
    ...write.create.map(({ path }) => `create  ${path}\n`),
    ...write.update.map(({ path }) => `update  ${path}\n`),
    ...write.remove.map(({ path }) => `remove  ${path}\n`),
  ];
  return lines.join("");
}

/** Files of the package as their number, since there are many and all are generated. */
function listChanges({ write, settings, report, spec }: InitPlan): string {
  const prefix = settings.output === "." ? "" : `${settings.output}/`;
  const own = new Set(report.plan.create.map(({ path }) => `${prefix}${path}`));
  const others = write.create.filter(({ path }) => !own.has(path));
  return [
    ...others.map(({ path }) => `create  ${path}\n`),
    ...write.update.map(({ path }) =>
      path === spec.moved
        ? `move    ${path} to ${spec.path}\n`
        : `update  ${path}\n`,
    ),
    `create  the package: ${count(own.size, "file")}, all generated\n`,
  ].join("");
}

export function printWritten({ write }: InitPlan): string {
  return `wrote ${count(countChanges(write), "file")}\n`;
}
