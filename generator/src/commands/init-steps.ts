import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { InitPlan } from "../init/plan-init.js";
import { commandsOf } from "../init/package-manager.js";
import type { Project } from "../init/project.js";
import { runStep } from "../init/run-step.js";
import type { Step } from "../init/run-step.js";
import { printedPath, slashed } from "../support/printed-path.js";
import type { Terminal } from "../support/terminal.js";
import type { ExitCode } from "./exit-code.js";
import { Interruption } from "./interruptible.js";
import { Progress } from "./progress.js";

export interface FinishRequest {
  readonly plan: InitPlan;
  readonly project: Project;
  readonly install: boolean;
}

/** What a run prints to, and what ends it. */
export interface Running {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Installs, tests, builds and packs what was written, or says how. */
export async function finishInit(
  request: FinishRequest,
  { terminal, signal }: Running,
): Promise<ExitCode> {
  const steps = stepsOf(request);
  if (!request.install) {
    terminal.out.write(`\nNext:\n${steps.map(printCommand).join("")}`);
    return 0;
  }
  if (!(await runSteps(steps, { terminal, signal }))) return 1;
  terminal.out.write(await printReady(request));
  return 0;
}

/** Packing builds first, by the package's own script. */
function stepsOf({ plan, project }: FinishRequest): Step[] {
  const { program } = commandsOf(project.manager);
  const { folder } = project;
  const output = plan.config.output;
  return [
    { program, parameters: ["install"], folder },
    { program, parameters: ["test"], folder: output },
    { program, parameters: ["pack"], folder: output },
  ];
}

function printCommand({ program, parameters, folder }: Step): string {
  const command = [program, ...parameters].join(" ");
  const place = slashed(printedPath(folder, process.cwd()));
  return place === "." ? `  ${command}\n` : `  (cd ${place} && ${command})\n`;
}

/** Whether all succeeded; behind one that did not, no other is run. */
async function runSteps(
  steps: readonly Step[],
  { terminal, signal }: Running,
): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    const left = steps.slice(index).map(printCommand).join("");
    const succeeded = await runShown(step, { terminal, signal }).catch(
      (error: unknown) => {
        if (!(error instanceof Interruption)) throw error;
        throw new Interruption(
          error.signal,
          `everything is written; go on with:\n${left.trimEnd()}`,
        );
      },
    );
    if (succeeded) continue;
    terminal.err.write(
      `\nEverything is written. When that is solved, go on with:\n${left}`,
    );
    return false;
  }
  return true;
}

async function runShown(
  step: Step,
  { terminal, signal }: Running,
): Promise<boolean> {
  const progress = new Progress(terminal.err, false);
  const command = [step.program, ...step.parameters].join(" ");
  const start = performance.now();
  progress.show(`${command} …`);
  const { succeeded, output } = await runStep(step, signal).finally(() => {
    progress.clear();
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (succeeded) terminal.out.write(`${command}: done in ${seconds} s\n`);
  else terminal.err.write(`${output.trimEnd()}\n\n${command} failed\n`);
  return succeeded;
}

async function printReady({ plan, project }: FinishRequest): Promise<string> {
  const { config } = plan;
  const { program } = commandsOf(project.manager);
  const tarball = await findTarball(config.output);
  const shown = slashed(printedPath(config.output, process.cwd()));
  const packed =
    tarball === undefined
      ? ""
      : `\n${tarball.path} is ready (${Math.ceil(tarball.bytes / 1000)} kB). Try it in another project:\n  npm install ${tarball.path}\n`;
  return `${packed}\nThe quick start is in ${shown === "." ? "" : `${shown}/`}README.md. After a change of the document, run: ${program} run ${plan.generateScript}\n`;
}

async function findTarball(
  folder: string,
): Promise<{ readonly path: string; readonly bytes: number } | undefined> {
  const name = (await readdir(folder)).find((one) => one.endsWith(".tgz"));
  if (name === undefined) return undefined;
  const path = join(folder, name);
  return { path, bytes: (await stat(path)).size };
}
