import type { AnyAnswers, AnyStep, AnyTable } from "./answer-table.js";

/** Whose turn it is, per name of a table. */
export class Turns {
  readonly #table: AnyTable;
  readonly #taken = new Map<string, number>();

  constructor(table: AnyTable) {
    this.#table = table;
  }

  /** That the table has nothing for `what`, and what it has. */
  unanswered(what: string): string {
    const names = Object.keys(this.#table)
      .filter((name) => this.#stepsOf(name).length > 0)
      .map((name) => `\`${name}\``);
    const others = names.length === 0 ? "" : `, only for ${names.join(", ")}`;
    return `the table of \`testTransport\` has no answer for ${what}${others}`;
  }

  /** The next answer for `name`; the last again and again; `undefined` where there is none. */
  next(name: string): AnyStep | undefined {
    const steps = this.#stepsOf(name);
    const taken = this.#taken.get(name) ?? 0;
    this.#taken.set(name, taken + 1);
    return steps[Math.min(taken, steps.length - 1)];
  }

  #stepsOf(name: string): readonly AnyStep[] {
    const answers = Object.hasOwn(this.#table, name)
      ? this.#table[name]
      : undefined;
    if (answers === undefined) return [];
    return isList(answers) ? answers : [answers];
  }
}

function isList(answers: AnyAnswers): answers is readonly AnyStep[] {
  return Array.isArray(answers);
}
