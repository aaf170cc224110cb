import type { Layout } from "../layout.js";
import { group, hardline, indent, join, list, listContent } from "../layout.js";
import type { PackageContext } from "../package-context.js";
import { apiFile, clientType, operationsFile } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";
import type { SignedTag, Signature } from "./signature.js";
import { parameterLayouts, returnLayout } from "./signature.js";

/** `src/apis/<tag>.ts`: the class whose methods are the tag's operations. */
export function emitApi(
  context: PackageContext,
  { tag, signatures }: SignedTag,
): SourceFile {
  const f = new SourceText(apiFile(tag), context.source);
  const functions = f.namespace("operations", operationsFile(tag));
  const client = f.name(clientType(context.target));
  const methods = signatures.map((signature) =>
    methodLayout(f, signature, functions),
  );
  const constructor: Layout = [
    `constructor(client: ${client}) {`,
    indent(hardline, "this.#client = client;"),
    hardline,
    "}",
  ];
  const members = [`readonly #client: ${client};`, constructor, ...methods];
  f.add(
    docComment({
      paragraphs: [tag.description ?? `Operations of the tag \`${tag.name}\`.`],
    }),
    `export class ${tag.className} {`,
    indent(hardline, join([hardline, hardline], members)),
    hardline,
    "}",
  );
  return f.toFile();
}

function methodLayout(
  f: SourceText,
  signature: Signature,
  functions: string,
): Layout {
  const { operation, comment } = signature;
  const implementation = `${functions}.${operation.functionName}`;
  const passed = ["this.#client", "input", "options"];
  return [
    comment,
    operation.methodName,
    group(
      listContent("(", parameterLayouts(f, signature), ")"),
      returnLayout(f, signature),
    ),
    " {",
    indent(hardline, `return ${implementation}`, list("(", passed, ")"), ";"),
    hardline,
    "}",
  ];
}
