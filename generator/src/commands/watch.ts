import { resolve } from "node:path";
import type { PackageConfig } from "../config.js";
import { SpecError } from "../spec/spec-problem.js";
import { FileWatcher } from "../support/file-watcher.js";
import { printedPath } from "../support/printed-path.js";
import type { Terminal } from "../support/terminal.js";
import { choosePackages } from "./choose-packages.js";
import type { ChosenPackages } from "./choose-packages.js";
import type { ExitCode } from "./exit-code.js";
import { generatePackages, printOutcome } from "./generate.js";
import type { GenerateRequest } from "./generate.js";
import { Interruption } from "./interruptible.js";
import { printFailure } from "./print-failure.js";

/** `userapis generate --watch`: regenerates what a change concerns until Ctrl-C; an error is printed and waits for the next change. */
export async function watchPackages(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  return new Watch(request, terminal).run();
}

class Watch {
  readonly #request: GenerateRequest;
  readonly #terminal: Terminal;
  readonly #specFiles = new Map<string, ReadonlySet<string>>();
  readonly #watcher: FileWatcher;
  #changed = new Set<string>();
  #wake: () => void = () => undefined;
  #ended = false;
  #chosen: ChosenPackages;

  constructor(request: GenerateRequest, terminal: Terminal) {
    this.#request = request;
    this.#terminal = terminal;
    this.#chosen = { configFile: request.selection.configFile, packages: [] };
    this.#watcher = new FileWatcher((files) => {
      for (const file of files) this.#changed.add(file);
      this.#wake();
    });
  }

  async run(): Promise<ExitCode> {
    this.#chosen = await choosePackages(this.#request.selection);
    process.once("SIGINT", this.#end).once("SIGTERM", this.#end);
    try {
      await this.#generate(this.#chosen.packages);
      while (await this.#nextChange()) await this.#respond();
    } finally {
      this.#watcher.close();
      process.off("SIGINT", this.#end).off("SIGTERM", this.#end);
    }
    return 0;
  }

  readonly #end = (): void => {
    this.#ended = true;
    this.#wake();
  };

  /** Waits; `false` once the watch was ended. */
  async #nextChange(): Promise<boolean> {
    this.#watcher.watch(this.#watchedFiles());
    if (this.#changed.size === 0 && !this.#ended) {
      this.#terminal.err.write("watching for changes; Ctrl-C ends\n");
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return !this.#ended;
  }

  async #respond(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    const names = [...changed].map((file) => printedPath(file, process.cwd()));
    this.#terminal.err.write(`changed: ${names.join(", ")}\n`);
    const { configFile } = this.#chosen;
    if (configFile !== undefined && changed.has(configFile))
      await this.#reload();
    else await this.#generate(this.#concerned(changed));
  }

  async #reload(): Promise<void> {
    await this.#reporting(async () => {
      this.#chosen = await choosePackages(this.#request.selection);
    });
    await this.#generate(this.#chosen.packages);
  }

  /** One package after the other, so that one with an error does not hold up the rest. */
  async #generate(packages: readonly PackageConfig[]): Promise<void> {
    for (const config of packages) {
      if (this.#ended) return;
      await this.#reporting(() => this.#generateOne(config));
    }
  }

  async #generateOne(config: PackageConfig): Promise<void> {
    this.#remember(config, []);
    try {
      const compiled = await generatePackages(
        [config],
        this.#request,
        this.#terminal,
      );
      this.#specFiles.delete(config.name);
      this.#remember(
        config,
        compiled.flatMap(({ specFiles }) => specFiles),
      );
      printOutcome(compiled, this.#request, this.#terminal);
    } catch (error) {
      if (error instanceof SpecError)
        this.#remember(
          config,
          error.problems.map(({ position }) => position.file),
        );
      throw error;
    }
  }

  #remember(config: PackageConfig, files: readonly string[]): void {
    const known = this.#specFiles.get(config.name) ?? [];
    this.#specFiles.set(
      config.name,
      new Set([...known, config.spec, ...files.map((file) => resolve(file))]),
    );
  }

  async #reporting(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Interruption) this.#ended = true;
      else if (!printFailure(error, this.#terminal)) throw error;
    }
  }

  #watchedFiles(): string[] {
    const files = this.#chosen.packages.flatMap(({ name }) => [
      ...(this.#specFiles.get(name) ?? []),
    ]);
    return this.#chosen.configFile === undefined
      ? files
      : [...files, this.#chosen.configFile];
  }

  #concerned(changed: ReadonlySet<string>): readonly PackageConfig[] {
    return this.#chosen.packages.filter(({ name }) =>
      [...(this.#specFiles.get(name) ?? [])].some((file) => changed.has(file)),
    );
  }
}
