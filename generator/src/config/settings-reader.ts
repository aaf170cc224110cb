import type { SpecProblem } from "../spec/spec-problem.js";
import { nearest } from "../support/nearest.js";
import type { ConfigProblem, ConfigTree } from "./config-tree.js";

export type Settings = Readonly<Record<string, unknown>>;
export type Path = readonly string[];

/** Takes values out of a configuration, and keeps what is wrong with them. What is wrong is read as `undefined`. */
export class SettingsReader {
  readonly #tree: ConfigTree;
  readonly #problems: SpecProblem[] = [];

  constructor(tree: ConfigTree) {
    this.#tree = tree;
  }

  get problems(): readonly SpecProblem[] {
    return this.#problems;
  }

  root(): Settings | undefined {
    return this.map([], this.#tree.root);
  }

  map(path: Path, value: unknown): Settings | undefined {
    if (isMap(value)) return value;
    const name =
      path.length === 0 ? "The configuration" : `"${path.join(".")}"`;
    this.report(
      path,
      wrongValue(
        `${name} must be a map of keys and values`,
        "See schemas/config.schema.json of @userapis/generator.",
      ),
    );
    return undefined;
  }

  text(path: Path, map: Settings, key: string): string | undefined {
    const value = map[key];
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    this.report(
      [...path, key],
      wrongValue(
        `"${key}" must be text`,
        "Write a text, in quotes if YAML would read it as something else.",
      ),
    );
    return undefined;
  }

  flag(path: Path, map: Settings, key: string): boolean | undefined {
    const value = map[key];
    if (value === undefined || typeof value === "boolean") return value;
    this.report(
      [...path, key],
      wrongValue(
        `"${key}" must be true or false`,
        "Write true or false, without quotes.",
      ),
    );
    return undefined;
  }

  choice<Choice extends string>(
    path: Path,
    value: unknown,
    choices: readonly Choice[],
  ): Choice | undefined {
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      const shown = typeof value === "string" ? value : JSON.stringify(value);
      this.report(
        path,
        wrongValue(
          `"${shown}" is not a value of "${path.at(-1) ?? ""}"`,
          `${meant(shown, choices)}Valid values: ${choices.join(", ")}.`,
        ),
      );
    }
    return found;
  }

  checkKeys(path: Path, map: Settings, valid: readonly string[]): void {
    for (const key of Object.keys(map).filter((one) => !valid.includes(one)))
      this.report([...path, key], {
        rule: "config-key-unknown",
        message: `"${key}" is not a key that can stand here`,
        hint: `${meant(key, valid)}Valid keys: ${valid.join(", ")}.`,
        at: "key",
      });
  }

  report(path: Path, problem: ConfigProblem): void {
    this.#problems.push(this.#tree.problemAt(path, problem));
  }
}

/** `Did you mean "spec"? `, or nothing. */
export function meant(word: string, valid: readonly string[]): string {
  const found = nearest(word, valid);
  return found === undefined ? "" : `Did you mean "${found}"? `;
}

export function missing(key: string, hint: string): ConfigProblem {
  return {
    rule: "config-key-missing",
    message: `"${key}" is missing`,
    hint,
    at: "key",
  };
}

export function wrongValue(message: string, hint: string): ConfigProblem {
  return { rule: "config-value", message, hint, at: "value" };
}

export function isMap(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
