import { isatty } from "node:tty";
import { Command, CommanderError } from "commander";
import { Interruption } from "./commands/interruptible.js";
import { addDiffOptions, diffRequest } from "./commands/diff-options.js";
import type { DiffOptions } from "./commands/diff-options.js";
import type { ExitCode } from "./commands/exit-code.js";
import {
  addGenerateOptions,
  generateRequest,
} from "./commands/generate-options.js";
import type { GenerateOptions } from "./commands/generate-options.js";
import {
  diffExamples,
  exitCodes,
  generateExamples,
  initExamples,
  lintExamples,
} from "./commands/help-texts.js";
import { addInitOptions, initRequest } from "./commands/init-options.js";
import type { InitOptions } from "./commands/init-options.js";
import { addLintOptions, lintRequest } from "./commands/lint-options.js";
import type { LintOptions } from "./commands/lint-options.js";
import { refuseEmptyValues } from "./commands/refuse-empty-values.js";
import { ownVersion } from "./support/own-version.js";
import type { Terminal, TextStream } from "./support/terminal.js";

/** The command line, `process.argv` as it is. Prints, sets the exit code, and lets the process end by itself. */
export async function run(argv: readonly string[]): Promise<void> {
  tolerateClosedPipes();
  const terminal: Terminal = {
    out: textStream(process.stdout),
    err: textStream(process.stderr),
  };
  try {
    await commandLine(terminal).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = await report(error, terminal);
  }
}

function commandLine(terminal: Terminal): Command {
  const program = new Command("userapis")
    .description(
      "Compiles OpenAPI documents into complete, typed npm packages.",
    )
    .version(ownVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .showHelpAfterError("Run with --help for what there is.")
    .configureOutput({
      writeOut: (text) => {
        terminal.out.write(text);
      },
      writeErr: (text) => {
        terminal.err.write(text);
      },
    })
    .addHelpText("after", exitCodes)
    .hook("preAction", (_, command) => {
      refuseEmptyValues(command);
    });
  addInit(program, terminal);
  addGenerate(program, terminal);
  addLint(program, terminal);
  addDiff(program, terminal);
  return program;
}

function addInit(program: Command, terminal: Terminal): void {
  const command = program
    .command("init")
    .summary("begin a package from an OpenAPI document")
    .description(
      "Writes a configuration, the document, the package, a first test and a workflow, into an empty folder or an existing project; then installs, builds, tests and packs. It changes nothing that is there but package.json, userapis.config.yaml, pnpm-workspace.yaml and .gitignore, and adds to those only.",
    );
  addInitOptions(command)
    .addHelpText("after", initExamples)
    .action(async (options: InitOptions) => {
      const { init } = await import("./commands/init.js");
      process.exitCode = await init(initRequest(options), terminal);
    });
}

function addGenerate(program: Command, terminal: Terminal): void {
  const command = program
    .command("generate")
    .summary("write the packages")
    .description(
      "Writes the packages that userapis.config.yaml lists, or one that the options describe. Each is written whole or not at all.",
    );
  addGenerateOptions(command)
    .addHelpText("after", generateExamples)
    .action(async (names: string[], options: GenerateOptions) => {
      process.exitCode = await runGenerate(names, options, terminal);
    });
}

async function runGenerate(
  names: readonly string[],
  options: GenerateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const request = generateRequest(names, options);
  if (options.watch) {
    const { watchPackages } = await import("./commands/watch.js");
    return watchPackages(request, terminal);
  }
  const { generate } = await import("./commands/generate.js");
  return generate(request, terminal);
}

function addLint(program: Command, terminal: Terminal): void {
  const command = program
    .command("lint")
    .summary("print every problem of a spec")
    .description(
      "Prints every problem of the specs at once: file:line:column, the rule, and what to do.",
    );
  addLintOptions(command)
    .addHelpText("after", lintExamples)
    .action(async (files: string[], options: LintOptions) => {
      const { lint } = await import("./commands/lint.js");
      process.exitCode = await lint(lintRequest(files, options), terminal);
    });
}

function addDiff(program: Command, terminal: Terminal): void {
  const command = program
    .command("diff")
    .summary("say what a change of a spec breaks")
    .description(
      "Compares two OpenAPI documents and says what the change breaks: on the wire, and in the types of those who use the package. Without documents, it compares every spec of the configuration with where the base branch was left.",
    )
    .argument(
      "[base]",
      "a file, git:<ref>:<path>, npm:<package>[@<version>], a package's folder or tarball, or - for standard input",
    )
    .argument("[revision]", "the same");
  addDiffOptions(command)
    .addHelpText("after", diffExamples)
    .action(
      async (
        base: string | undefined,
        revision: string | undefined,
        options: DiffOptions,
      ) => {
        process.exitCode = await runDiff([base, revision], options, terminal);
      },
    );
}

async function runDiff(
  sides: readonly (string | undefined)[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.explain !== undefined) {
    const { explainChanges } = await import("./commands/explain-changes.js");
    return explainChanges(options.explain, terminal);
  }
  const { diff } = await import("./commands/diff.js");
  const given = sides.filter((side) => side !== undefined);
  return diff(diffRequest(given, options), terminal);
}

/** Prints what went wrong, for the one who can put it right; gives the exit code. */
async function report(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Interruption) endBy(error, terminal);
  else {
    const { printFailure } = await import("./commands/print-failure.js");
    if (!printFailure(error, terminal)) terminal.err.write(bugReport(error));
  }
  return 2;
}

/** As if the signal had not been caught, so that the shell sees what ended the process. */
function endBy({ signal, state }: Interruption, terminal: Terminal): void {
  terminal.err.write(`interrupted; ${state}\n`);
  process.kill(process.pid, signal);
}

function bugReport(error: unknown): string {
  const details =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `userapis ${ownVersion()} failed, and it is not your fault. Please report this, with the spec if you can:\n\n${details}\n`;
}

function textStream(
  stream: NodeJS.WriteStream & { readonly fd: number },
): TextStream {
  const isTTY = isatty(stream.fd);
  return {
    write: (text) => {
      stream.write(text);
    },
    isTTY,
    columns: stream.columns > 0 ? stream.columns : 80,
    colors: isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  };
}

/** `userapis … | head` ends the reader first; that is no error. */
function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
