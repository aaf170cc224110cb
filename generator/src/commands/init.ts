import { join } from "node:path";
import { configName } from "../config/find-config.js";
import { readConfigText } from "../config/load-config.js";
import type { GivenSettings } from "../init/init-settings.js";
import { newPackageProblem } from "../init/guess-names.js";
import { fileProblem, openSource } from "../init/open-source.js";
import { planInit } from "../init/plan-init.js";
import type { InitPlan } from "../init/plan-init.js";
import { readProject } from "../init/project.js";
import type { Project } from "../init/project.js";
import { ask, confirm } from "../init/prompt.js";
import type { Prompt } from "../init/prompt.js";
import { refuseInTheWay } from "../init/refuse-in-the-way.js";
import { guessedPackageName, settleSettings } from "../init/settle-settings.js";
import type { SettleRequest } from "../init/settle-settings.js";
import { SpecError } from "../spec/spec-problem.js";
import { UsageError } from "../support/usage-error.js";
import type { Terminal } from "../support/terminal.js";
import { applyWrite } from "../write/apply-write.js";
import { recoverWrite } from "../write/roll-back.js";
import type { ExitCode } from "./exit-code.js";
import { finishInit } from "./init-steps.js";
import { interruptible } from "./interruptible.js";
import {
  printInitDryRun,
  printInitPlan,
  printInitWarnings,
  printWritten,
} from "./print-init.js";

export interface InitRequest {
  /** The working directory. */
  readonly folder: string;
  /** A file or an http URL. */
  readonly spec: string | undefined;
  readonly given: GivenSettings;
  /** Take every guess without asking. */
  readonly yes: boolean;
  readonly dryRun: boolean;
  /** Also install, build, test and pack. */
  readonly install: boolean;
  /** Who answers questions; `undefined` where there is no terminal. */
  readonly prompt: Prompt | undefined;
  /** How the command was started, as package managers say it. */
  readonly userAgent: string | undefined;
}

/** `userapis init`. */
export async function init(
  request: InitRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const prompt = request.yes || request.dryRun ? undefined : request.prompt;
  const spec = request.spec ?? (await askForSpec(request.folder, prompt));
  const project = await openProject(request, terminal);
  const plan = await makePlan(spec, { request, project, prompt }).catch(
    (error: unknown) => {
      if (error instanceof SpecError) terminal.err.write(explainErrors(error));
      throw error;
    },
  );
  terminal.err.write(printInitWarnings(plan, terminal.err));
  refuseInTheWay(plan);
  if (request.dryRun) {
    terminal.out.write(printInitDryRun(plan));
    return 0;
  }
  terminal.out.write(printInitPlan(plan, request.folder));
  if (!(await isWanted(request, prompt))) return abandoned(terminal);
  return interruptible(terminal, async (signal) => {
    await applyWrite(plan.write, { signal });
    terminal.out.write(printWritten(plan));
    const { install } = request;
    return finishInit({ plan, project, install }, { terminal, signal });
  });
}

/** Stands above the list of what is wrong. */
function explainErrors({ problems }: SpecError): string {
  if (problems.every(({ rule }) => rule === "reference-remote"))
    return "Nothing was written: the document refers to others, and only one is downloaded. Download all of them, and give the file that refers to the others.\n\n";
  const isRemote = problems.some(({ position }) =>
    /^https?:/.test(position.file),
  );
  const next = isRemote
    ? "Download the document, correct it, and give the file."
    : "Correct it, and run this again.";
  return `Nothing was written: no package can be made of this. ${next}\n\n`;
}

async function askForSpec(
  folder: string,
  prompt: Prompt | undefined,
): Promise<string> {
  if (prompt !== undefined)
    return ask(prompt, {
      text: "OpenAPI document, a file or a URL",
      problemOf: (given) => fileProblem(given, folder),
    });
  throw new UsageError(
    "init needs an OpenAPI document, and there is no terminal to ask at",
    `Give it, and --yes to take every guess:

  userapis init --spec petstore.yaml --yes
  userapis init --spec https://example.com/openapi.json --package-name @acme/petstore --yes`,
  );
}

async function openProject(
  { folder, userAgent, dryRun }: InitRequest,
  terminal: Terminal,
): Promise<Project> {
  const found = await readProject(folder, userAgent);
  if (dryRun || !(await recoverWrite(found.folder))) return found;
  terminal.err.write("undid what an interrupted run had left half-written\n");
  return readProject(folder, userAgent);
}

interface PlanRequest {
  readonly request: InitRequest;
  readonly project: Project;
  readonly prompt: Prompt | undefined;
}

async function makePlan(
  spec: string,
  { request, project, prompt }: PlanRequest,
): Promise<InitPlan> {
  const { folder, given } = request;
  const config =
    project.config === undefined
      ? undefined
      : await readConfigText(join(project.folder, configName), project.config);
  const source = await openSource(spec, folder);
  const settle = { given, source, project, config, folder };
  const packageName = given.packageName ?? (await askForName(settle, prompt));
  const settings = settleSettings({
    ...settle,
    given: { ...given, packageName },
  });
  return planInit({ project, source, settings });
}

async function askForName(
  settle: SettleRequest,
  prompt: Prompt | undefined,
): Promise<string | undefined> {
  if (prompt === undefined) return undefined;
  return ask(prompt, {
    text: "Name of the package",
    fallback: guessedPackageName(settle),
    problemOf: newPackageProblem,
  });
}

async function isWanted(
  { yes }: InitRequest,
  prompt: Prompt | undefined,
): Promise<boolean> {
  if (yes) return true;
  if (prompt !== undefined) return confirm(prompt, "Write this?");
  throw new UsageError(
    "There is no terminal to ask whether this is right",
    "Nothing was written. Add --yes to take it as it is, or change it with the options beside it.",
  );
}

function abandoned(terminal: Terminal): ExitCode {
  terminal.out.write(
    "Nothing was written. The options beside each line change it.\n",
  );
  return 0;
}
