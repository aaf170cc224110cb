import type { Operation, Tag } from "../../model/api-model.js";
import type { ImportedName } from "../imported-name.js";
import { fileType, fileValue, runtimeType } from "../imported-name.js";
import type { Layout } from "../layout.js";
import type { PackageContext } from "../package-context.js";
import { operationsFile } from "../package-context.js";
import type { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";
import { schemaTypes } from "../types/schema-type.js";
import type { SchemaTypes } from "../types/schema-type.js";
import { typeLayout } from "../types/type-layout.js";
import type { TypeNode } from "../types/type-node.js";
import { named } from "../types/type-node.js";
import type { DeclaredAnswer } from "./answers.js";
import { askedAnswers, declaredAnswers, headersOwner } from "./answers.js";
import type { InputShape } from "./input-type.js";
import { inputShape, isOptional } from "./input-type.js";
import { operationProse } from "./operation-prose.js";
import type { ResultShape } from "./result-type.js";
import { headerMembers, resultShape } from "./result-type.js";

/** A tag and what its operations are printed from. */
export interface SignedTag {
  readonly tag: Tag;
  readonly signatures: readonly Signature[];
}

/** The types of an operation's function, from which its file, its method and its result are printed. */
export interface Signature {
  readonly operation: Operation;
  readonly answers: readonly DeclaredAnswer[];
  /** The JSDoc comment of function and method. */
  readonly comment: Layout;
  readonly descriptor: ImportedName;
  readonly implementation: ImportedName;
  readonly input: InputShape;
  readonly inputName: ImportedName;
  readonly result: ResultShape;
  readonly resultName: ImportedName;
  readonly headersName: ImportedName;
  readonly headersOwner: DeclaredAnswer | undefined;
  /** Of the type of the options. */
  readonly optionsName: ImportedName;
  readonly runner: "call" | "pagedCall" | "socketCall";
  /** What the function returns: `Call<Data, Result>`. */
  readonly returned: TypeNode;
}

export function signedTag(context: PackageContext, tag: Tag): SignedTag {
  const signatures = tag.operations.map((operation) =>
    signatureOf(context, tag, operation),
  );
  return { tag, signatures };
}

function signatureOf(
  { models, source }: PackageContext,
  tag: Tag,
  operation: Operation,
): Signature {
  const file = operationsFile(tag);
  const { functionName, typeName } = operation;
  const outputs = schemaTypes(models, "output");
  const answers = askedAnswers(outputs, declaredAnswers(operation));
  const owner = headersOwner(answers);
  const headersName = fileType(file, `${typeName}Headers`);
  const input = inputShape(schemaTypes(models, "input"), operation);
  const result = resultShape(outputs, operation, {
    answers,
    headersOf: (answer) =>
      answer === owner ? named(headersName) : headersInPlace(outputs, answer),
  });
  const resultName = fileType(file, `${typeName}Result`);
  return {
    operation,
    answers,
    comment: docComment(operationProse(operation)),
    descriptor: fileValue(file, descriptorName(functionName, source.declared)),
    implementation: fileValue(file, functionName),
    input,
    inputName: isEmpty(input)
      ? runtimeType("NoInput")
      : fileType(file, `${typeName}Input`),
    result,
    resultName,
    headersName,
    headersOwner: owner,
    optionsName: runtimeType(
      operation.webSocket === undefined ? "CallOptions" : "SocketOptions",
    ),
    ...returnOf(outputs, operation, { result, resultName }),
  };
}

function headersInPlace(
  types: SchemaTypes,
  { headers }: DeclaredAnswer,
): TypeNode | undefined {
  if (headers.length === 0) return undefined;
  return { kind: "object", members: headerMembers(types, headers) };
}

/** `getOperation` may be the function of another operation. */
function descriptorName(
  functionName: string,
  declared: ReadonlySet<string>,
): string {
  let name = `${functionName}Operation`;
  while (declared.has(name)) name += "_";
  return name;
}

export function isEmpty({ parameters, bodies }: InputShape): boolean {
  return parameters.length === 0 && bodies.length === 0;
}

function returnOf(
  types: SchemaTypes,
  { pagination, webSocket }: Operation,
  { result, resultName }: Pick<Signature, "result" | "resultName">,
): Pick<Signature, "runner" | "returned"> {
  if (webSocket !== undefined) {
    const message = types.typeOf(webSocket.message);
    return {
      runner: "socketCall",
      returned: named(runtimeType("SocketCall"), message),
    };
  }
  const given = named(resultName);
  if (pagination === undefined) {
    const returned = named(runtimeType("Call"), result.data, given);
    return { runner: "call", returned };
  }
  const item = types.typeOf(pagination.itemSchema);
  const returned = named(runtimeType("PagedCall"), result.data, item, given);
  return { runner: "pagedCall", returned };
}

/** `input: … = {}`, `options: CallOptions = {}`. */
export function parameterLayouts(
  f: SourceText,
  { input, inputName, optionsName }: Signature,
): Layout[] {
  const absent = isOptional(input) ? " = {}" : "";
  return [
    `input: ${f.name(inputName)}${absent}`,
    `options: ${f.name(optionsName)} = {}`,
  ];
}

export function returnLayout(f: SourceText, { returned }: Signature): Layout {
  return [": ", typeLayout(f, returned)];
}
