import { headerLine } from "./header.js";
import type { ImportedName } from "./imported-name.js";
import type { Layout } from "./layout.js";
import { namedList } from "./named-list.js";
import { printLayout } from "./print-layout.js";
import type { SourceFile } from "./source-file.js";
import { stringLiteral } from "./text/string-literal.js";

/** What every file of a package needs to know about the package. */
export interface SourceContext {
  readonly specFile: string;
  /** Every name that the package declares; a foreign name that is among them is imported under another. */
  readonly declared: ReadonlySet<string>;
}

/** A TypeScript file that is being written. It imports what is printed into it, and nothing else. */
export class SourceText {
  readonly path: string;
  readonly #context: SourceContext;
  readonly #imports = new Map<string, ImportedName>();
  readonly #clauses = new Map<string, string>();
  readonly #statements: string[] = [];

  constructor(path: string, context: SourceContext) {
    this.path = path;
    this.#context = context;
  }

  /** What `imported` is called in this file. */
  name(imported: ImportedName): string {
    const { name, from } = imported;
    if (from === this.path) return name;
    if (from === undefined) {
      return this.#context.declared.has(name) ? `globalThis.${name}` : name;
    }
    this.#imports.set(`${from} ${name}`, imported);
    return this.#localName(imported);
  }

  /** Imports all that `from` exports under one name. */
  namespace(name: string, from: string): string {
    this.#clauses.set(from, `* as ${name}`);
    return name;
  }

  /** Imports the default export of `from`. */
  defaultExport(name: string, from: string): string {
    this.#clauses.set(from, name);
    return name;
  }

  /** How this file refers to `from`: a package, or a file of this package such as `src/models.ts`. */
  specifier(from: string): string {
    if (!from.startsWith("src/")) return from;
    const here = this.path.split("/").slice(0, -1);
    const there = from.replace(/\.ts$/, ".js").split("/");
    while (here.length > 0 && here[0] === there[0]) {
      here.shift();
      there.shift();
    }
    const up = here.length === 0 ? "./" : "../".repeat(here.length);
    return up + there.join("/");
  }

  /** A top-level statement, a blank line before it. */
  add(...statement: readonly Layout[]): void {
    this.#statements.push(printLayout(statement));
  }

  /** Statements without blank lines between them. */
  addLines(statements: readonly Layout[]): void {
    const lines = statements.map((statement) => printLayout(statement));
    if (lines.length > 0) this.#statements.push(lines.join("\n"));
  }

  toFile(): SourceFile {
    const imports = this.#importStatements();
    const blocks = [
      headerLine(this.#context.specFile),
      ...(imports.length > 0 ? [imports.join("\n")] : []),
      ...(this.#statements.length > 0 ? this.#statements : ["export {};"]),
    ];
    return { path: this.path, text: blocks.join("\n\n") + "\n" };
  }

  #importStatements(): string[] {
    const modules = new Map<string, ImportedName[]>();
    for (const from of this.#clauses.keys()) modules.set(from, []);
    for (const imported of this.#imports.values()) {
      const from = imported.from ?? "";
      const names = modules.get(from);
      if (names === undefined) modules.set(from, [imported]);
      else names.push(imported);
    }
    return [...modules]
      .map(([from, names]) => ({
        from,
        names,
        specifier: this.specifier(from),
      }))
      .sort((a, b) => compareModules(a.specifier, b.specifier))
      .flatMap(({ from, names, specifier }) => [
        ...this.#clauseImport(from),
        ...this.#importStatement(specifier, "value", names),
        ...this.#importStatement(specifier, "type", names),
      ]);
  }

  #clauseImport(from: string): string[] {
    const clause = this.#clauses.get(from);
    const specifier = stringLiteral(this.specifier(from));
    return clause === undefined ? [] : [`import ${clause} from ${specifier};`];
  }

  #importStatement(
    specifier: string,
    kind: ImportedName["kind"],
    names: readonly ImportedName[],
  ): string[] {
    const wanted = names.filter((name) => name.kind === kind);
    if (wanted.length === 0) return [];
    const keyword = kind === "type" ? "import type " : "import ";
    const specifiers = wanted
      .map((name) => this.#specified(name))
      .sort(compare);
    const from = ` from ${stringLiteral(specifier)};`;
    return [printLayout(namedList(keyword, specifiers, from))];
  }

  #specified(imported: ImportedName): string {
    const local = this.#localName(imported);
    return local === imported.name ? local : `${imported.name} as ${local}`;
  }

  #localName({ name, from }: ImportedName): string {
    const { declared } = this.#context;
    if (from?.startsWith("src/") === true || !declared.has(name)) return name;
    const isUpperCase = /^[A-Z]/.test(name);
    let alias = isUpperCase
      ? `Runtime${name}`
      : `runtime${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    while (declared.has(alias)) alias += "_";
    return alias;
  }
}

/** By UTF-16 code unit, so that every machine agrees. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Packages before files. */
function compareModules(a: string, b: string): number {
  return Number(a.startsWith(".")) - Number(b.startsWith(".")) || compare(a, b);
}
