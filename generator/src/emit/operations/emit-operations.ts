import { runtimeType, runtimeValue } from "../imported-name.js";
import type { Layout } from "../layout.js";
import {
  assigned,
  brokenBlock,
  group,
  hardline,
  indent,
  list,
  listContent,
} from "../layout.js";
import type { PackageContext } from "../package-context.js";
import { clientType, operationsFile } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { columnsOf } from "../text/columns.js";
import { docComment } from "../text/doc-comment.js";
import { schemaTypes } from "../types/schema-type.js";
import { aliasedLayout, memberLayout } from "../types/type-layout.js";
import { valueLayout } from "../value-layout.js";
import { descriptorValue } from "./descriptor.js";
import { inputType } from "./input-type.js";
import { requestLine } from "./operation-prose.js";
import { headerMembers } from "./result-type.js";
import type { SignedTag, Signature } from "./signature.js";
import { isEmpty, parameterLayouts, returnLayout } from "./signature.js";

/** `src/operations/<tag>.ts`: for every operation its types, its descriptor and its function. */
export function emitOperations(
  context: PackageContext,
  { tag, signatures }: SignedTag,
): SourceFile {
  const f = new SourceText(operationsFile(tag), context.source);
  for (const signature of signatures) {
    addInput(f, signature);
    if (signature.runner !== "socketCall") {
      addHeaders(f, context, signature);
      addResult(f, signature);
    }
    addDescriptor(f, context, signature);
    addFunction(f, context, signature);
  }
  return f.toFile();
}

function addInput(f: SourceText, signature: Signature): void {
  const { input, inputName, operation } = signature;
  if (isEmpty(input)) return;
  const name = f.name(inputName);
  const comment = docComment({
    paragraphs: [`What \`${operation.functionName}\` takes.`],
  });
  if (input.bodies.length > 1) {
    const type = aliasedLayout(f, inputType(input));
    f.add(comment, group(`export type ${name}`, type), ";");
    return;
  }
  const members = [...input.parameters, ...input.bodies.flat()];
  const printed = members.map((member) => memberLayout(f, member));
  f.add(comment, `export interface ${name} `, brokenBlock(printed, ";"));
}

function addHeaders(
  f: SourceText,
  { models }: PackageContext,
  { headersOwner, headersName, operation }: Signature,
): void {
  if (headersOwner === undefined) return;
  const types = schemaTypes(models, "output");
  const members = headerMembers(types, headersOwner.headers);
  f.add(
    docComment({
      paragraphs: [
        `Headers of the answer ${headersOwner.status} to \`${operation.functionName}\`.`,
      ],
    }),
    `export interface ${f.name(headersName)} `,
    brokenBlock(
      members.map((member) => memberLayout(f, member)),
      ";",
    ),
  );
}

function addResult(
  f: SourceText,
  { resultName, result, operation }: Signature,
): void {
  f.add(
    docComment({
      paragraphs: [
        `What \`.result()\` gives for \`${operation.functionName}\`.`,
      ],
    }),
    group(
      `export type ${f.name(resultName)}`,
      aliasedLayout(f, { kind: "union", members: result.members }),
    ),
    ";",
  );
}

function addDescriptor(
  f: SourceText,
  context: PackageContext,
  { descriptor, operation, answers }: Signature,
): void {
  const value = descriptorValue(context, operation, answers);
  const type = f.name(runtimeType("Operation"));
  f.add(
    docComment({ paragraphs: [requestLine(operation)] }),
    `export const ${f.name(descriptor)}: ${type} =`,
    assigned(valueLayout(f, value)),
    ";",
  );
}

function addFunction(
  f: SourceText,
  { target }: PackageContext,
  signature: Signature,
): void {
  const { comment, implementation } = signature;
  const parameters = [
    `client: ${f.name(clientType(target))}`,
    ...parameterLayouts(f, signature),
  ];
  f.add(
    comment,
    `export function ${f.name(implementation)}`,
    group(listContent("(", parameters, ")"), returnLayout(f, signature)),
    " {",
    indent(hardline, runLayout(f, signature)),
    hardline,
    "}",
  );
}

/** Prettier keeps the last argument's braces on the line as long as what stands before them fits. */
function runLayout(f: SourceText, { runner, descriptor }: Signature): Layout {
  const run = f.name(runtimeValue(runner));
  const before = `return ${run}(client, ${f.name(descriptor)}, {`;
  const room = 80 - 2;
  if (columnsOf(`${before} input, options });`) <= room)
    return `${before} input, options });`;
  if (columnsOf(before) <= room)
    return [
      before,
      indent(hardline, "input,", hardline, "options,"),
      hardline,
      "});",
    ];
  const passed = ["client", f.name(descriptor), "{ input, options }"];
  return [`return ${run}`, list("(", passed, ")"), ";"];
}
