import type { AnyAnswers, AnyStep, AnyTable } from "./answer-table.js";

/** Whose turn it is, per name of a table. */
export class Turns {
  readonly #table: AnyTable;
  readonly #taken = new Map<string, number>();

  constructor(table: AnyTable) {
    this.#table = table;
  }

  /** What there are answers for, as a message lists it. */
  get names(): string {
    const names = Object.keys(this.#table).filter((name) => this.#has(name));
    return names.length === 0
      ? "nothing"
      : names.map((name) => `\`${name}\``).join(", ");
  }

  /** The next answer for `name`; the last again and again; `undefined` where there is none. */
  next(name: string): AnyStep | undefined {
    const answers = this.#has(name) ? this.#table[name] : undefined;
    if (answers === undefined) return undefined;
    const steps = stepsOf(answers);
    const taken = this.#taken.get(name) ?? 0;
    this.#taken.set(name, taken + 1);
    return steps[Math.min(taken, steps.length - 1)];
  }

  #has(name: string): boolean {
    return Object.hasOwn(this.#table, name) && this.#table[name] !== undefined;
  }
}

function stepsOf(answers: AnyAnswers): readonly AnyStep[] {
  return isList(answers) ? answers : [answers];
}

function isList(answers: AnyAnswers): answers is readonly AnyStep[] {
  return Array.isArray(answers);
}
