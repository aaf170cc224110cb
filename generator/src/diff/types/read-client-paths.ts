import type ts from "typescript";
import { withoutComments } from "./without-comments.js";

type TypeScript = typeof ts;

/** How the client's methods are reached: `users.list`, by the standalone function's name. */
export function readClientPaths(
  typescript: TypeScript,
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const classes = [...files]
    .filter(([path]) => /^src\/(client|apis\/[^/]+)\.ts$/.test(path))
    .flatMap(([path, text]) => classesIn(typescript, path, text));
  const properties = new Map(
    classes.flatMap((one) => clientProperties(typescript, one)),
  );
  return new Map(
    classes.flatMap((one) => {
      const property = properties.get(one.name?.text ?? "");
      if (property === undefined) return [];
      return methodsOf(typescript, one).map(
        ([method, called]): [string, string] => [
          called,
          `${property}.${method}`,
        ],
      );
    }),
  );
}

function classesIn(
  typescript: TypeScript,
  path: string,
  text: string,
): ts.ClassDeclaration[] {
  const source = typescript.createSourceFile(
    path,
    withoutComments(text),
    typescript.ScriptTarget.ES2022,
    true,
  );
  return source.statements.filter((one) => typescript.isClassDeclaration(one));
}

/** `readonly user: UserApi = new UserApi(this);` as class → property. */
function clientProperties(
  typescript: TypeScript,
  { members }: ts.ClassDeclaration,
): [string, string][] {
  return members.flatMap((member): [string, string][] =>
    typescript.isPropertyDeclaration(member) &&
    typescript.isIdentifier(member.name) &&
    member.type !== undefined
      ? [[member.type.getText(), member.name.text]]
      : [],
  );
}

/** `list(…) { return operations.listUsers(…); }` as method and function. */
function methodsOf(
  typescript: TypeScript,
  { members }: ts.ClassDeclaration,
): [string, string][] {
  return members.flatMap((member): [string, string][] => {
    if (!typescript.isMethodDeclaration(member)) return [];
    const [statement] = member.body?.statements ?? [];
    if (statement === undefined || !typescript.isReturnStatement(statement))
      return [];
    const { expression } = statement;
    if (expression === undefined || !typescript.isCallExpression(expression))
      return [];
    const called = expression.expression;
    return typescript.isPropertyAccessExpression(called)
      ? [[member.name.getText(), called.name.text]]
      : [];
  });
}
