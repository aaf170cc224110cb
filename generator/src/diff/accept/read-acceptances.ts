import { parseConfig } from "../../config/config-tree.js";
import type { ConfigProblem, ConfigTree } from "../../config/config-tree.js";
import { SpecError } from "../../spec/spec-problem.js";
import type { SpecProblem } from "../../spec/spec-problem.js";
import { nearest } from "../../support/nearest.js";
import { acceptanceKeys, isDate } from "./acceptance.js";
import type { Acceptance } from "./acceptance.js";

/**
 * Reads the text of a file of accepted changes.
 *
 * @param file How messages name it.
 * @throws SpecError with everything that is wrong in it.
 */
export function readAcceptances(
  file: string,
  text: string,
): readonly Acceptance[] {
  // In the failsafe schema every value is text: fingerprints may look like numbers.
  const tree = parseConfig(file, text, {
    rule: "accepted-yaml",
    schema: "failsafe",
  });
  if (tree.problems.length > 0) throw new SpecError(tree.problems);
  return new AcceptanceReader(tree).read();
}

type Entry = Readonly<Record<string, unknown>>;

class AcceptanceReader {
  readonly #tree: ConfigTree;
  readonly #problems: SpecProblem[] = [];

  constructor(tree: ConfigTree) {
    this.#tree = tree;
  }

  read(): readonly Acceptance[] {
    const acceptances = this.#entries().flatMap(
      (entry, index) => this.#acceptance(entry, String(index)) ?? [],
    );
    if (this.#problems.length > 0) throw new SpecError(this.#problems);
    return acceptances;
  }

  #entries(): readonly unknown[] {
    const { root } = this.#tree;
    if (root === null || root === "") return [];
    if (Array.isArray(root)) return root;
    this.#report([], {
      message: "This must be a list of accepted changes",
      hint: exampleHint,
    });
    return [];
  }

  #acceptance(value: unknown, index: string): Acceptance | undefined {
    if (!isEntry(value)) {
      this.#report([index], {
        message: "An accepted change must be a map of keys and values",
        hint: exampleHint,
      });
      return undefined;
    }
    this.#checkKeys(value, index);
    const [fingerprint, reason] = [
      this.#fingerprint(value, index),
      this.#needed(value, index, "reason"),
    ];
    const until = this.#until(value, index);
    if (fingerprint === undefined || reason === undefined) return undefined;
    return {
      fingerprint,
      package: this.#text(value, index, "package"),
      id: this.#text(value, index, "id"),
      place: this.#text(value, index, "place"),
      reason,
      until,
    };
  }

  #checkKeys(entry: Entry, index: string): void {
    const valid: readonly string[] = acceptanceKeys;
    for (const key of Object.keys(entry).filter(
      (one) => !valid.includes(one),
    )) {
      const meant = nearest(key, valid);
      const question = meant === undefined ? "" : `Did you mean "${meant}"? `;
      this.#report([index, key], {
        message: `"${key}" is not a key of an accepted change`,
        hint: `${question}Valid keys: ${valid.join(", ")}.`,
        at: "key",
      });
    }
  }

  #fingerprint(entry: Entry, index: string): string | undefined {
    const text = this.#needed(entry, index, "fingerprint");
    if (text === undefined || /^[0-9a-f]{12}$/.test(text)) return text;
    this.#report([index, "fingerprint"], {
      message: `"${text}" is not a fingerprint: those are 12 hexadecimal digits`,
      hint: "Copy it from the report of `userapis diff`.",
    });
    return undefined;
  }

  #until(entry: Entry, index: string): string | undefined {
    const text = this.#text(entry, index, "until");
    if (text === undefined || isDate(text)) return text;
    this.#report([index, "until"], {
      message: `"${text}" is not a date`,
      hint: "Write year, month and day: 2026-12-31.",
    });
    return undefined;
  }

  #needed(
    entry: Entry,
    index: string,
    key: "fingerprint" | "reason",
  ): string | undefined {
    if (entry[key] === undefined)
      this.#report([index], {
        message: `"${key}" is missing`,
        hint: "An accepted change needs a fingerprint and a reason.",
      });
    return this.#text(entry, index, key);
  }

  #text(entry: Entry, index: string, key: string): string | undefined {
    const value = entry[key];
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    this.#report([index, key], {
      message: `"${key}" must be text`,
      hint: "Write a text, or take the key out.",
    });
    return undefined;
  }

  #report(
    path: readonly string[],
    problem: Pick<ConfigProblem, "message" | "hint"> & Partial<ConfigProblem>,
  ): void {
    this.#problems.push(
      this.#tree.problemAt(path, {
        rule: "accepted-value",
        at: "value",
        ...problem,
      }),
    );
  }
}

const exampleHint =
  "Write entries with `userapis diff --accept <fingerprint> --reason <text>`.";

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
