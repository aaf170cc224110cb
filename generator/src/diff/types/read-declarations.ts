import type ts from "typescript";
import { UsageError } from "../../support/usage-error.js";
import type { ChangePlace } from "../api-change.js";
import { ModuleNames } from "./module-names.js";
import type {
  DeclaredList,
  DeclaredOperation,
  DeclaredType,
  PackageDeclarations,
  TypeRole,
} from "./package-declarations.js";
import { readOperations } from "./read-operations.js";
import { readClientPaths } from "./read-client-paths.js";
import { SnippetReader } from "./snippet.js";
import type { TypeSurface } from "./type-surface.js";
import { withoutComments } from "./without-comments.js";

type TypeScript = typeof ts;

/** A file of a package, ready to be read from. */
export interface DeclaringFile {
  readonly source: ts.SourceFile;
  readonly names: ModuleNames;
  readonly snippets: SnippetReader;
  readonly placeOf: (node: ts.Node) => ChangePlace;
}

/**
 * Reads what a package declares from its sources.
 *
 * @throws UsageError if there are none that userapis wrote.
 */
export function readDeclarations(
  typescript: TypeScript,
  surface: TypeSurface,
): PackageDeclarations {
  const types = new Map<string, DeclaredType>();
  const lists = new Map<string, DeclaredList>();
  const operations: DeclaredOperation[] = [];
  const paths = readClientPaths(typescript, surface.files);
  for (const [path, text] of surface.files) {
    const role = roleOf(path);
    if (role === undefined) continue;
    const file = declaringFile(typescript, path, text);
    for (const type of typesIn(typescript, file, role)) {
      const usedBy = surface.origins?.webhookUsers(type.name) ?? [];
      types.set(type.name, { ...type, usedBy });
    }
    for (const list of listsIn(typescript, file)) lists.set(list.name, list);
    if (role === "operation")
      operations.push(...readOperations(typescript, file, paths));
  }
  if (types.size === 0 && operations.length === 0)
    throw new UsageError(
      `There is no TypeScript source of a package in ${surface.label}: ` +
        "`src/models.ts` and `src/operations/` are read, as `userapis generate` writes them.",
    );
  const clientOptions = [...types.values()].find(isClientOptions)?.name;
  return { types, lists, operations, clientOptions };
}

/** What stands in other files is made of these, or belongs to another library. */
function roleOf(path: string): TypeRole | undefined {
  if (path === "src/models.ts") return "model";
  if (path === "src/webhooks.ts") return "webhook";
  if (path === "src/config.ts") return "client";
  return /^src\/operations\/[^/]+\.ts$/.test(path) ? "operation" : undefined;
}

function isClientOptions({ name, role }: DeclaredType): boolean {
  return role === "client" && name.endsWith("Options");
}

function declaringFile(
  typescript: TypeScript,
  path: string,
  text: string,
): DeclaringFile {
  const source = typescript.createSourceFile(
    path,
    withoutComments(text),
    typescript.ScriptTarget.ES2022,
    true,
  );
  const names = new ModuleNames(typescript, source);
  return {
    source,
    names,
    snippets: new SnippetReader(typescript, source, names),
    placeOf: (node) => placeOf(source, node),
  };
}

function placeOf(source: ts.SourceFile, node: ts.Node): ChangePlace {
  const start = source.getLineAndCharacterOfPosition(node.getStart(source));
  const end = source.getLineAndCharacterOfPosition(node.end);
  return {
    file: source.fileName,
    pointer: "",
    exact: true,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function typesIn(
  typescript: TypeScript,
  file: DeclaringFile,
  role: TypeRole,
): Omit<DeclaredType, "usedBy">[] {
  return file.source.statements.flatMap((statement) => {
    const isInterface = typescript.isInterfaceDeclaration(statement);
    if (!isInterface && !typescript.isTypeAliasDeclaration(statement))
      return [];
    const keyword = isInterface ? "interface" : "type";
    const { name } = statement;
    const rest = file.snippets.readFrom(statement, name.end);
    const head = `${keyword} ${name.text}`;
    return [
      {
        name: name.text,
        role,
        declaration: {
          ...rest,
          text: `${head} ${rest.text}`,
          closed: `${head} ${rest.closed}`,
          wide: `${head} ${rest.wide}`,
        },
        members: memberNames(isInterface ? statement.members : []),
        place: file.placeOf(name),
      },
    ];
  });
}

function memberNames(members: readonly ts.TypeElement[]): Set<string> {
  return new Set(
    members.flatMap(({ name }) => (name === undefined ? [] : [name.getText()])),
  );
}

/** `export const XValues = Object.freeze(["a", "b"] as const);` */
function listsIn(
  typescript: TypeScript,
  { source, snippets, placeOf }: DeclaringFile,
): DeclaredList[] {
  return source.statements.flatMap((statement) => {
    if (!typescript.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(
      ({ name, initializer }) => {
        if (initializer === undefined || !typescript.isIdentifier(name))
          return [];
        const items = frozenItems(typescript, initializer);
        if (items === undefined) return [];
        const values = items.map((item) => item.getText(source)).join(" | ");
        const text = values === "" ? "never" : values;
        const empty = snippets.readFrom(name, name.end);
        return [
          {
            name: name.text,
            values: { ...empty, text, closed: text, wide: text },
            place: placeOf(name),
          },
        ];
      },
    );
  });
}

function frozenItems(
  typescript: TypeScript,
  value: ts.Expression,
): readonly ts.Expression[] | undefined {
  if (!typescript.isCallExpression(value)) return undefined;
  const [list] = value.arguments;
  if (list === undefined || !typescript.isAsExpression(list)) return undefined;
  const { expression } = list;
  return typescript.isArrayLiteralExpression(expression)
    ? expression.elements
    : undefined;
}
