import type { Comparison } from "./comparison.js";
import type { PackageDeclarations } from "./package-declarations.js";
import {
  runtimeTypeNames,
  unknownRuntimeType,
} from "./runtime-declarations.js";
import type { Snippet } from "./snippet.js";

/** The two packages that are judged, and which of their types differ. */
export interface JudgedPair {
  readonly base: PackageDeclarations;
  readonly revision: PackageDeclarations;
  readonly differing: ReadonlySet<string>;
}

/** How a side's types are read. */
export type Reading = "text" | "closed" | "wide";

type Side = "Old" | "New";

const endings = { text: "", closed: "Closed", wide: "Wide" } as const;

export function spaceOf(side: Side, reading: Reading): string {
  return side + endings[reading];
}

const spaces = (["Old", "New"] as const).flatMap((side) =>
  (["text", "closed", "wide"] as const).map((reading) =>
    spaceOf(side, reading),
  ),
);

/**
 * What is checked, in two modules. One declares the types that are the same on both sides, then `Old`, `New` and their other readings with
 * those that differ. The other has one statement a line; one that does not compile is a finding.
 */
export class CheckFile {
  readonly #pair: JudgedPair;
  readonly #spaces = new Map<string, string[]>();
  readonly #statements: string[] = [];
  readonly #others = new Set<number>();
  /** What is declared already, by the space and the name. */
  readonly #declared = new Set<string>();
  readonly #shared: string[] = [];
  readonly #runtimeNames = new Set<string>();

  constructor(pair: JudgedPair) {
    this.#pair = pair;
  }

  /** Adds a statement, which must be one line. Gives its number. */
  add(statement: string): number {
    this.#others.add(this.#statements.length);
    this.#statements.push(statement);
    return this.#statements.length - 1;
  }

  /** The numbers of the statements that are not assignments. */
  get others(): ReadonlySet<number> {
    return this.#others;
  }

  /** Statement that compiles if values of one type are values of the other. */
  addAssignment(source: string, target: string): number {
    const number = this.#statements.length;
    this.#statements.push(`const $${number}: ${target} = $given<${source}>();`);
    return number;
  }

  /** Declares something in a space: `declare(spaceOf("Old", "text"), "type A = string;")`. */
  declare(space: string, declaration: string): void {
    const declarations = this.#spaces.get(space);
    if (declarations === undefined) this.#spaces.set(space, [declaration]);
    else declarations.push(declaration);
  }

  /** The type that one side of a comparison is, declared with all that it refers to. */
  typeOf(
    { base, revision, name }: Comparison,
    side: Side,
    reading: Reading,
  ): string {
    const snippet = side === "Old" ? base : revision;
    const space = spaceOf(side, reading);
    this.declareReferences(snippet, side, reading);
    if (this.#pair.differing.has(snippet.text))
      return `${space}.${snippet.text}`;
    const key = `${space} ${name} ${snippet.text}`;
    const alias = `${name}$`;
    const known = this.#declared.has(key);
    this.#declared.add(key);
    if (!known) this.declare(space, `type ${alias} = ${snippet[reading]};`);
    return `${space}.${alias}`;
  }

  declareReferences(snippet: Snippet, side: Side, reading: Reading): void {
    for (const name of snippet.runtimeNames) this.#runtimeNames.add(name);
    for (const name of snippet.references)
      this.declareType(name, side, reading);
  }

  declareType(name: string, side: Side, reading: Reading): void {
    const differs = this.#pair.differing.has(name);
    const space = differs ? spaceOf(side, reading) : "";
    const key = `${space}.${name}`;
    const declaration = this.#typesOf(side).get(name)?.declaration;
    if (declaration === undefined || this.#declared.has(key)) return;
    this.#declared.add(key);
    if (differs) this.declare(space, declaration[reading]);
    else this.#shared.push(`declare ${declaration.text}`);
    this.declareReferences(declaration, side, reading);
  }

  #typesOf(side: Side): PackageDeclarations["types"] {
    return side === "Old" ? this.#pair.base.types : this.#pair.revision.types;
  }

  /** The module of statements: the first is on the line of this number, from 0. */
  static readonly firstLine = 2;

  /** Those with the numbers of `wanted`; the lines of the others are empty. */
  statementsText(wanted?: ReadonlySet<number>): string {
    return [
      `import { ${spaces.join(", ")} } from "./declared.js";`,
      "declare function $given<T>(): T;",
      ...this.#statements.map((statement, number) =>
        wanted === undefined || wanted.has(number) ? statement : "",
      ),
      "",
    ].join("\n");
  }

  declarationsText(): string {
    const namespaces = spaces.map((space) => {
      const declarations = (this.#spaces.get(space) ?? []).join("\n");
      return `export declare namespace ${space} {\nconst $: 0;\n${declarations}\n}`;
    });
    return [...this.#shared, ...namespaces, ""].join("\n");
  }

  /** Names of the runtime that it is not known to have. */
  unknownRuntimeTypes(): string {
    return [...this.#runtimeNames]
      .filter((name) => !runtimeTypeNames.has(name))
      .map(unknownRuntimeType)
      .join("\n");
  }
}
