import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import type ts from "typescript";
import { CheckFile } from "./check-file.js";
import { runtimeDeclarations } from "./runtime-declarations.js";

type TypeScript = typeof ts;

/** What the compiler says about the statements of a check. */
export interface CheckResult {
  /** Whether a statement compiles. */
  readonly compiles: (statement: number) => boolean;
  readonly checker: ts.TypeChecker;
  /** The types of an assignment: what is assigned, and to what. */
  readonly typesOf: (statement: number) => AssignedTypes | undefined;
  /** The compiler's words for statements that do not compile. Takes much longer than to know that they do not. */
  readonly explain: (
    statements: ReadonlySet<number>,
  ) => ReadonlyMap<number, string>;
}

interface AssignedTypes {
  readonly source: ts.Type;
  readonly target: ts.Type;
}

const askedPath = "/asked.ts";
const judgedPath = "/judged.ts";
const declaredPath = "/declared.d.ts";
const runtimePath = "/runtime.d.ts";

export function runCheck(
  typescript: TypeScript,
  check: CheckFile,
): CheckResult {
  const sources = new SourceFiles(typescript, [
    [declaredPath, check.declarationsText()],
    [runtimePath, runtimeDeclarations + check.unknownRuntimeTypes()],
  ]);
  const program = programOf(typescript, sources, [
    [askedPath, check.statementsText()],
    [judgedPath, check.statementsText(check.others)],
  ]);
  const failing = wordsIn(typescript, program);
  const checker = program.getTypeChecker();
  const assignments = assignmentsIn(typescript, program);
  const typesOf = (statement: number): AssignedTypes | undefined => {
    const found = assignments.get(statement);
    return (
      found && {
        source: checker.getTypeFromTypeNode(found.source),
        target: checker.getTypeFromTypeNode(found.target),
      }
    );
  };
  return {
    checker,
    typesOf,
    compiles: (statement) => {
      const types = typesOf(statement);
      return types === undefined
        ? !failing.has(statement)
        : checker.isTypeAssignableTo(types.source, types.target);
    },
    explain: (statements) =>
      wordsIn(
        typescript,
        programOf(typescript, sources, [
          [judgedPath, check.statementsText(statements)],
        ]),
      ),
  };
}

/** By the number of the statement. */
function wordsIn(
  typescript: TypeScript,
  program: ts.Program,
): Map<number, string> {
  const words = new Map<number, string>();
  const source = sourceIn(program, judgedPath);
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(
    source,
  )) {
    const { line } = source.getLineAndCharacterOfPosition(start);
    const number = line - CheckFile.firstLine;
    const text = typescript.flattenDiagnosticMessageText(messageText, "\n");
    if (number >= 0 && !words.has(number)) words.set(number, readable(text));
  }
  return words;
}

function sourceIn(program: ts.Program, path: string): ts.SourceFile {
  const source = program.getSourceFile(path);
  if (source === undefined) throw new Error(`There is no ${path}.`);
  return source;
}

interface Assignment {
  readonly source: ts.TypeNode;
  readonly target: ts.TypeNode;
}

/** `const $1: Target = $given<Source>();` by the number of the statement. */
function assignmentsIn(
  typescript: TypeScript,
  program: ts.Program,
): Map<number, Assignment> {
  const found = new Map<number, Assignment>();
  const file = sourceIn(program, askedPath);
  for (const statement of file.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    const start = statement.getStart(file);
    const { line } = file.getLineAndCharacterOfPosition(start);
    const [declared] = statement.declarationList.declarations;
    const value = declared?.initializer;
    if (declared?.type === undefined || value === undefined) continue;
    if (!typescript.isCallExpression(value)) continue;
    const [source] = value.typeArguments ?? [];
    if (source !== undefined)
      found.set(line - CheckFile.firstLine, { source, target: declared.type });
  }
  return found;
}

/** The namespaces of the check are ours, not the reader's. */
export function readable(words: string): string {
  return words
    .replaceAll(/(?:import\("[^"]*"\)|"[^"]*declared")\./g, "")
    .replaceAll(/\$runtime\./g, "")
    .replaceAll(
      " with 'exactOptionalPropertyTypes: true'. Consider adding 'undefined' to the types of the target's properties",
      "",
    )
    .replaceAll(/\b(Old|New)(?:Closed|Wide)\./g, "$1.")
    .replaceAll(/\b(\w+)\$(?!\w)/g, "$1");
}

function programOf(
  typescript: TypeScript,
  sources: SourceFiles,
  texts: readonly (readonly [path: string, text: string])[],
): ts.Program {
  const options: ts.CompilerOptions = {
    target: typescript.ScriptTarget.ES2022,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    lib: ["lib.es2018.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const libraries = dirname(typescript.getDefaultLibFilePath(options));
  const own = new Map(texts);
  const read = (path: string) => own.get(path) ?? sources.textOf(path);
  return typescript.createProgram({
    rootNames: [...own.keys(), ...sources.paths],
    options,
    host: {
      fileExists: (path) => read(path) !== undefined,
      readFile: read,
      getSourceFile: (path, target) => {
        const text = own.get(path);
        return text === undefined
          ? sources.parsed(path)
          : typescript.createSourceFile(path, text, target);
      },
      getDefaultLibFileName: () => join(libraries, "lib.es2018.d.ts"),
      getDefaultLibLocation: () => libraries,
      writeFile: () => undefined,
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
    },
  });
}

/** What every program of a check has: its declarations and TypeScript's own libraries, read and parsed once. */
class SourceFiles {
  readonly #typescript: TypeScript;
  readonly #texts: Map<string, string | undefined>;
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly paths: readonly string[];

  constructor(
    typescript: TypeScript,
    texts: readonly (readonly [path: string, text: string])[],
  ) {
    this.#typescript = typescript;
    this.#texts = new Map(texts);
    this.paths = [...this.#texts.keys()];
  }

  textOf(path: string): string | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, readLibrary(path));
    return this.#texts.get(path);
  }

  parsed(path: string): ts.SourceFile | undefined {
    const text = this.textOf(path);
    if (text === undefined) return undefined;
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const { ScriptTarget } = this.#typescript;
    const file = this.#typescript.createSourceFile(
      path,
      text,
      ScriptTarget.ES2022,
    );
    this.#parsed.set(path, file);
    return file;
  }
}

/** TypeScript's own; there are no other files on the disk that it asks for. */
function readLibrary(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
