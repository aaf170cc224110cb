import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import type ts from "typescript";
import { CheckFile } from "./check-file.js";
import { runtimeDeclarations } from "./runtime-declarations.js";

type TypeScript = typeof ts;

/** What the compiler says about the statements of a check. */
export interface CheckResult {
  /** By the number of the statement; one that compiles has none. */
  readonly words: ReadonlyMap<number, string>;
  readonly checker: ts.TypeChecker;
  /** The types of an assignment: what is assigned, and to what. */
  readonly typesOf: (
    statement: number,
  ) => { source: ts.Type; target: ts.Type } | undefined;
}

const checkedPath = "/judged.ts";
const declaredPath = "/declared.d.ts";
const runtimePath = "/runtime.d.ts";

export function runCheck(
  typescript: TypeScript,
  check: CheckFile,
): CheckResult {
  const program = programOf(
    typescript,
    new Map([
      [checkedPath, check.statementsText()],
      [declaredPath, check.declarationsText()],
      [runtimePath, runtimeDeclarations + check.unknownRuntimeTypes()],
    ]),
  );
  const source = program.getSourceFile(checkedPath);
  if (source === undefined) throw new Error("The check was not read.");
  const { firstLine } = CheckFile;
  const words = new Map<number, string>();
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(
    source,
  )) {
    const line = source.getLineAndCharacterOfPosition(start).line - firstLine;
    const text = typescript.flattenDiagnosticMessageText(messageText, "\n");
    if (line >= 0 && !words.has(line)) words.set(line, readable(text));
  }
  const checker = program.getTypeChecker();
  const assignments = assignmentsIn(typescript, source);
  return {
    words,
    checker,
    typesOf: (statement) => {
      const found = assignments.get(statement + firstLine);
      return (
        found && {
          source: checker.getTypeFromTypeNode(found.source),
          target: checker.getTypeFromTypeNode(found.target),
        }
      );
    },
  };
}

interface Assignment {
  readonly source: ts.TypeNode;
  readonly target: ts.TypeNode;
}

/** `const $1: Target = $given<Source>();` by line. */
function assignmentsIn(
  typescript: TypeScript,
  source: ts.SourceFile,
): Map<number, Assignment> {
  const found = new Map<number, Assignment>();
  for (const statement of source.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    for (const { type, initializer } of statement.declarationList
      .declarations) {
      if (initializer === undefined || type === undefined) continue;
      if (!typescript.isCallExpression(initializer)) continue;
      const [given] = initializer.typeArguments ?? [];
      const { line } = source.getLineAndCharacterOfPosition(
        statement.getStart(source),
      );
      if (given !== undefined) found.set(line, { source: given, target: type });
    }
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
  texts: ReadonlyMap<string, string>,
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
    noErrorTruncation: false,
  };
  const libraries = dirname(typescript.getDefaultLibFilePath(options));
  const read = (path: string) => texts.get(path) ?? readLibrary(path);
  return typescript.createProgram({
    rootNames: [...texts.keys()],
    options,
    host: {
      fileExists: (path) => read(path) !== undefined,
      readFile: read,
      getSourceFile: (path, target) => {
        const text = read(path);
        return text === undefined
          ? undefined
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

/** TypeScript's own; there are no other files on the disk that it asks for. */
function readLibrary(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
