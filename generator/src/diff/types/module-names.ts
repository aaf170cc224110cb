import type ts from "typescript";
import { runtimePackage } from "../../emit/imported-name.js";

type TypeScript = typeof ts;

/** What a name in a file stands for. */
export interface NameMeaning {
  readonly kind: "package" | "runtime" | "global";
  readonly name: string;
}

/** The names that a file imports or declares; all others are TypeScript's own. */
export class ModuleNames {
  readonly #meanings = new Map<string, NameMeaning>();

  constructor(typescript: TypeScript, file: ts.SourceFile) {
    for (const statement of file.statements) {
      if (typescript.isImportDeclaration(statement))
        this.#addImport(typescript, statement);
      else if (isNamed(typescript, statement))
        this.#add(statement.name.text, "package");
    }
  }

  meaningOf(name: string): NameMeaning {
    return this.#meanings.get(name) ?? { kind: "global", name };
  }

  #addImport(
    typescript: TypeScript,
    { importClause, moduleSpecifier }: ts.ImportDeclaration,
  ): void {
    const bindings = importClause?.namedBindings;
    if (bindings === undefined || !typescript.isNamedImports(bindings)) return;
    if (!typescript.isStringLiteral(moduleSpecifier)) return;
    const from = moduleSpecifier.text;
    const kind = from.startsWith(".") ? "package" : "runtime";
    if (kind === "runtime" && from !== runtimePackage) return;
    for (const { name, propertyName } of bindings.elements)
      this.#add(name.text, kind, propertyName?.text);
  }

  #add(local: string, kind: NameMeaning["kind"], name = local): void {
    this.#meanings.set(local, { kind, name });
  }
}

function isNamed(
  typescript: TypeScript,
  statement: ts.Statement,
): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return (
    typescript.isInterfaceDeclaration(statement) ||
    typescript.isTypeAliasDeclaration(statement)
  );
}
