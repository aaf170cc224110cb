import { dirname, normalize, relative } from "node:path";
import { joinPointer } from "../spec/json-pointer.js";
import { objectIn } from "../spec/json-value.js";
import { parseReference } from "../spec/parse-reference.js";
import { locateFile } from "../spec/read-files.js";
import { replaceReferences } from "../spec/replace-references.js";
import type { JsonValue, SpecDocument } from "../spec/spec-document.js";
import { slashed } from "../support/printed-path.js";
import { markSpecialNames } from "./special-names.js";
import { withoutSentParameters } from "./without-sent-parameters.js";

export interface ReadableFile {
  readonly file: string;
  readonly tree: JsonValue;
}

/**
 * The files of a document, the entry file first, written so that openapi-typescript reads in them what OpenAPI means: it takes file names
 * without their percent-encoding, discriminators that map to references, and no name that every JavaScript object has.
 */
export function readableFiles(document: SpecDocument): readonly ReadableFile[] {
  return document.files.map(({ file, tree }, index) => {
    const asked =
      index === 0 ? (withoutSentParameters(document.root) ?? tree) : tree;
    const resolvable = replaceReferences(asked, (target) =>
      readableTarget(document, file, target),
    );
    return { file, tree: markSpecialNames(resolvable) };
  });
}

function readableTarget(
  document: SpecDocument,
  holder: string,
  target: string,
): string {
  const { file } = parseReference(target);
  if (file === "") return target;
  const hash = target.indexOf("#");
  const fragment = hash === -1 ? "" : target.slice(hash);
  const path = locateFile(file, holder);
  if (path === undefined) return target;
  if (document.files.some((one) => normalize(one.file) === path))
    return `${pathFrom(holder, path)}${fragment}`;
  if (!isSchemaName(document, target)) return `${path}${fragment}`;
  const entry = document.file === holder ? "" : pathFrom(holder, document.file);
  return `${entry}#${joinPointer("/components/schemas", target)}`;
}

/** A mapping may have the bare name of a schema (OpenAPI 3.1.1, section 4.8.25). */
function isSchemaName({ root }: SpecDocument, target: string): boolean {
  const schemas = objectIn(objectIn(root, "components"), "schemas");
  return Object.hasOwn(schemas, target);
}

function pathFrom(holder: string, path: string): string {
  return slashed(relative(dirname(holder), path));
}
