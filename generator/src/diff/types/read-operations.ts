import type ts from "typescript";
import type {
  DeclaredAnswer,
  DeclaredOperation,
} from "./package-declarations.js";
import type { DeclaringFile } from "./read-declarations.js";
import { readStatuses } from "./read-statuses.js";

type TypeScript = typeof ts;

/** The standalone functions of a file, each with the operation that it calls. */
export function readOperations(
  typescript: TypeScript,
  file: DeclaringFile,
  clientPaths: ReadonlyMap<string, string>,
): DeclaredOperation[] {
  const descriptors = readDescriptors(typescript, file.source);
  const results = readResults(typescript, file.source);
  return file.source.statements.flatMap((statement) => {
    if (!typescript.isFunctionDeclaration(statement)) return [];
    const descriptor = descriptors.get(calledWith(typescript, statement) ?? "");
    const [, input] = statement.parameters;
    const { name, type } = statement;
    if (descriptor === undefined || name === undefined) return [];
    if (input?.type === undefined || type === undefined) return [];
    const returned = typeArguments(typescript, type);
    const result = returned.at(-1);
    return [
      {
        ...descriptor,
        functionName: name.text,
        clientPath: clientPaths.get(name.text),
        input: file.snippets.read(input.type),
        inputIsOptional:
          input.initializer !== undefined || input.questionToken !== undefined,
        runner: runnerOf(typescript, type, file),
        ...readReturned(typescript, file, {
          returned,
          result: results.get(result?.getText() ?? ""),
        }),
        place: file.placeOf(name),
      },
    ];
  });
}

type Descriptor = Pick<DeclaredOperation, "id" | "label">;

/** `export const x: Operation = { id: "…", method: "GET", path: "…", … }` */
function readDescriptors(
  typescript: TypeScript,
  source: ts.SourceFile,
): Map<string, Descriptor> {
  const found = new Map<string, Descriptor>();
  for (const statement of source.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList
      .declarations) {
      if (initializer === undefined) continue;
      if (!typescript.isObjectLiteralExpression(initializer)) continue;
      const text = (key: string) => textAt(typescript, initializer, key);
      const [id, method, path] = [text("id"), text("method"), text("path")];
      if (id === undefined || method === undefined || path === undefined)
        continue;
      found.set(name.getText(source), { id, label: `${method} ${path}` });
    }
  }
  return found;
}

function textAt(
  typescript: TypeScript,
  { properties }: ts.ObjectLiteralExpression,
  key: string,
): string | undefined {
  for (const property of properties)
    if (
      typescript.isPropertyAssignment(property) &&
      property.name.getText() === key &&
      typescript.isStringLiteral(property.initializer)
    )
      return property.initializer.text;
  return undefined;
}

/** `export type XResult = Success<…> | Failure<…> | Unexpected;` */
function readResults(
  typescript: TypeScript,
  { statements }: ts.SourceFile,
): Map<string, ts.TypeNode> {
  return new Map(
    statements.flatMap((one): [string, ts.TypeNode][] =>
      typescript.isTypeAliasDeclaration(one) ? [[one.name.text, one.type]] : [],
    ),
  );
}

/** The `x` of `return call(client, x, …);` */
function calledWith(
  typescript: TypeScript,
  { body }: ts.FunctionDeclaration,
): string | undefined {
  const [statement] = body?.statements ?? [];
  if (statement === undefined || !typescript.isReturnStatement(statement))
    return undefined;
  const { expression } = statement;
  return expression !== undefined && typescript.isCallExpression(expression)
    ? expression.arguments[1]?.getText()
    : undefined;
}

function typeArguments(
  typescript: TypeScript,
  type: ts.TypeNode,
): readonly ts.TypeNode[] {
  return typescript.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
}

function runnerOf(
  typescript: TypeScript,
  type: ts.TypeNode,
  { names }: DeclaringFile,
): string {
  if (!typescript.isTypeReferenceNode(type)) return type.getText();
  return names.meaningOf(type.typeName.getText()).name;
}

interface Returned {
  readonly returned: readonly ts.TypeNode[];
  readonly result: ts.TypeNode | undefined;
}

function readReturned(
  typescript: TypeScript,
  file: DeclaringFile,
  { returned, result }: Returned,
): Pick<DeclaredOperation, "returned" | "answers"> {
  const data = result === undefined ? returned : returned.slice(0, -1);
  const members =
    result === undefined
      ? []
      : typescript.isUnionTypeNode(result)
        ? [...result.types]
        : [result];
  return {
    returned: data.map((type) => file.snippets.read(type)),
    answers: members.flatMap((type) => readAnswer(typescript, file, type)),
  };
}

/** `Success<200, User>`, `Failure<404, Problem, { … }>` */
function readAnswer(
  typescript: TypeScript,
  { names, snippets }: DeclaringFile,
  type: ts.TypeNode,
): DeclaredAnswer[] {
  if (!typescript.isTypeReferenceNode(type)) return [];
  const [status, body, headers] = type.typeArguments ?? [];
  if (status === undefined || body === undefined) return [];
  return [
    {
      ok: names.meaningOf(type.typeName.getText()).name === "Success",
      statuses: readStatuses(typescript, status, names),
      body: snippets.read(body),
      headers: headers === undefined ? undefined : snippets.read(headers),
    },
  ];
}
