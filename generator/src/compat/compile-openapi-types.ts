import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, parse, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type * as OpenapiTypescript from "openapi-typescript";
import type { OpenAPI3 } from "openapi-typescript";
import type * as Prettier from "prettier/standalone";
import type { Plugin } from "prettier";
import { isObject } from "../spec/json-value.js";
import { loadSpec } from "../spec/load-spec.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../spec/spec-document.js";
import { readableFiles } from "./readable-files.js";
import type { ReadableFile } from "./readable-files.js";
import { unmarkSpecialNames } from "./special-names.js";
import { unreadable } from "./unreadable-document.js";

/**
 * What openapi-typescript makes of a document, laid out by prettier.
 *
 * Runs in a thread of its own, since both libraries are heavy. They are loaded with `require`, which is twice as fast as `import` for `typescript`:
 * Node does not read 9 MB of it for the names it might export.
 *
 * @throws UnreadableDocument with the library's own words about a document that it cannot read.
 */
export async function compileOpenapiTypes(specFile: string): Promise<string> {
  const document = await loadSpec(specFile);
  try {
    return await layOut(unmarkSpecialNames(await printTypes(document)));
  } catch (error) {
    throw unreadable(document, error);
  }
}

/** The entry file is given as a tree, since the library's own parser of YAML refuses what is nested deeper than 100 levels. */
async function printTypes(document: SpecDocument): Promise<string> {
  const { default: openapiTypescript, astToString } = loadOpenapiTypescript();
  const files = readableFiles(document);
  const folder = files.length > 1 ? await copyFiles(files) : undefined;
  try {
    const entry = files[0]?.tree;
    if (!isOpenapi(entry)) throw new Error("The document is not an object.");
    const nodes = await openapiTypescript(entry, {
      cwd: pathToFileURL(placeIn(folder, document.file)),
      silent: true,
      alphabetize: false,
      // It remembers enums for the life of the process, so one document's names would end up in the next one's types.
      dedupeEnums: false,
      // Else a property with a default would be required in requests too, and a default must never be sent unasked.
      defaultNonNullable: false,
    });
    return astToString(nodes);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true });
  }
}

/** Other files than the entry are only read from the disk. The folder they are in now is to be removed. */
async function copyFiles(files: readonly ReadableFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "userapis-types-"));
  for (const { file, tree } of files) {
    const copy = placeIn(folder, file);
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, JSON.stringify(tree));
  }
  return folder;
}

/** Under its whole path, so that the files lie to each other as they did. */
function placeIn(folder: string | undefined, file: string): string {
  if (folder === undefined) return file;
  return join(folder, relative(parse(file).root, file));
}

function isOpenapi(
  value: JsonValue | undefined,
): value is JsonObject & OpenAPI3 {
  return isObject(value) && "openapi" in value;
}

const require = createRequire(import.meta.url);

function loadOpenapiTypescript(): typeof OpenapiTypescript {
  return require("openapi-typescript") as typeof OpenapiTypescript;
}

/** With Babel's parser: the same text as with TypeScript's, in half the time. */
async function layOut(text: string): Promise<string> {
  const { format } = require("prettier/standalone") as typeof Prettier;
  const plugins = [
    require("prettier/plugins/babel"),
    require("prettier/plugins/estree"),
  ] as Plugin[];
  return format(text, { parser: "babel-ts", plugins });
}
