import {
  fileType,
  fileValue,
  runtimeType,
  runtimeValue,
} from "../imported-name.js";
import { group, hardline, indent, list, listContent } from "../layout.js";
import type { SignedTag } from "../operations/signature.js";
import type { PackageContext } from "../package-context.js";
import { configFile, optionsType } from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";

/** `src/openapi-fetch.ts`: openapi-fetch's client over this package's transport. */
export function emitOpenapiFetch(
  context: PackageContext,
  tags: readonly SignedTag[],
): SourceFile {
  const f = new SourceText("src/openapi-fetch.ts", context.source);
  addOperations(f, tags);
  addCreate(f, context);
  f.addLines([
    `export type { components, operations, paths } from "./openapi.js";`,
  ]);
  return f.toFile();
}

function addOperations(f: SourceText, tags: readonly SignedTag[]): void {
  const type = f.name(runtimeType("Operation"));
  const descriptors = tags
    .flatMap(({ signatures }) => signatures)
    .filter(({ runner }) => runner !== "socketCall")
    .map(({ descriptor }) => f.name(descriptor));
  f.add(
    `const declared: readonly ${type}[] = `,
    list("[", descriptors, "]"),
    ";",
  );
}

function addCreate(f: SourceText, { target }: PackageContext): void {
  const paths = f.name(fileType("src/openapi.ts", "paths"));
  const client = f.name({ name: "Client", kind: "type", from: fetchPackage });
  f.add(
    docComment({
      paragraphs: [
        'A client of `openapi-fetch`: `client.GET("/path", …)`. Its requests go the way of every other call: credentials, layers, retries, timeouts and the redirect guard.',
      ],
    }),
    "export function createFetchClient",
    group(
      listContent("(", [`options: ${f.name(optionsType(target))} = {}`], ")"),
      `: ${client}<${paths}>`,
    ),
    " {",
    indent(
      hardline,
      `const client = ${f.name(fileValue(configFile, "createClient"))}(options);`,
      hardline,
      `return ${f.defaultExport("createFetch", fetchPackage)}<${paths}>({`,
      indent(
        hardline,
        `baseUrl: ${f.name(runtimeValue("baseUrl"))}(client),`,
        hardline,
        `fetch: ${f.name(runtimeValue("openDoor"))}(client, declared),`,
        hardline,
        `pathSerializer: ${f.name(runtimeValue("serializePath"))},`,
      ),
      hardline,
      "});",
    ),
    hardline,
    "}",
  );
}

const fetchPackage = "openapi-fetch";
