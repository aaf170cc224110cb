import { fileValue, runtimeValue } from "../imported-name.js";
import type { Layout } from "../layout.js";
import {
  assigned,
  group,
  hardline,
  indent,
  join,
  list,
  listContent,
} from "../layout.js";
import type { PackageContext } from "../package-context.js";
import { apiConst, apiFile, optionsType } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";
import { stringLiteral } from "../text/string-literal.js";

export const clientFile = "src/client.ts";

/** `src/client.ts`: the class with one property per tag. */
export function emitClient(context: PackageContext): SourceFile {
  const { api, target, source } = context;
  const f = new SourceText(clientFile, source);
  const base = f.name(runtimeValue("ApiClient"));
  const properties = api.tags.map((tag): Layout => {
    const type = f.name(fileValue(apiFile(tag), tag.className));
    return [
      docComment({ paragraphs: [tag.description] }),
      `readonly ${tag.propertyName}: ${type} =`,
      assigned([`new ${type}`, list("(", ["this"], ")")]),
      ";",
    ];
  });
  const members = [
    ...(properties.length > 0 ? [join(hardline, properties)] : []),
    constructorLayout(f, context),
  ];
  f.add(
    docComment({ paragraphs: [api.title, api.description] }),
    `export class ${target.clientName} extends ${base}<${stringLiteral(target.packageName)}> {`,
    indent(hardline, join([hardline, hardline], members)),
    hardline,
    "}",
  );
  return f.toFile();
}

function constructorLayout(f: SourceText, { target }: PackageContext): Layout {
  const options = `options: ${f.name(optionsType(target))} = {}`;
  const passed = [f.name(apiConst(target)), "options"];
  return [
    "constructor",
    group(listContent("(", [options], ")")),
    " {",
    indent(hardline, "super", list("(", passed, ")"), ";"),
    hardline,
    "}",
  ];
}
