import { dirname, join, relative } from "node:path";
import type { SourceFile } from "../emit/source-file.js";
import { SpecError } from "../spec/spec-problem.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import { UnreadableDocument } from "./unreadable-document.js";
import type { OpenapiTypesThread } from "./openapi-types-thread.js";
import { isSealed, sealLine } from "./types-seal.js";

/** Where the types of the `openapi-fetch` subpath go. */
export const openapiTypesPath = "src/openapi.ts";

export interface OpenapiTypesRequest {
  /** The document, absolute. */
  readonly spec: string;
  /** As messages name it. */
  readonly displayName: string;
  /** The text of the document and of every file it refers to, in the order of discovery. */
  readonly specTexts: readonly string[];
  /** First line of the file. */
  readonly header: string;
  /** The file as it is, if there is one: given back where its seal says that it is current. */
  readonly existing: string | undefined;
}

/**
 * `paths`, `components` and `operations` as openapi-typescript writes them, for the subpath `openapi-fetch`.
 *
 * @throws SpecError if openapi-typescript cannot read the document.
 */
export async function emitOpenapiTypes(
  request: OpenapiTypesRequest,
  thread: OpenapiTypesThread,
): Promise<SourceFile> {
  const { existing, header, specTexts } = request;
  if (existing !== undefined && isSealed(existing, header, specTexts)) {
    return { path: openapiTypesPath, text: existing.replaceAll("\r\n", "\n") };
  }
  const body = `\n${await compile(request, thread)}`;
  return {
    path: openapiTypesPath,
    text: `${header}\n${sealLine(specTexts, body)}\n${body}`,
  };
}

async function compile(
  request: OpenapiTypesRequest,
  thread: OpenapiTypesThread,
): Promise<string> {
  try {
    return await thread.compile(request.spec);
  } catch (error) {
    throw new SpecError([
      {
        rule: "openapi-typescript-failed",
        severity: "error",
        message: `openapi-typescript cannot read this document: ${error instanceof Error ? error.message : String(error)}`,
        hint: "Only the types of `openapi-fetch` need it: the package works without `--openapi-fetch`, or with `openapiFetch` set to false.",
        ...placeOf(request, error),
      },
    ]);
  }
}

function placeOf(
  { spec, displayName }: OpenapiTypesRequest,
  error: unknown,
): Pick<SpecProblem, "position" | "pointer"> {
  const start = { file: displayName, line: 1, column: 1 };
  if (!(error instanceof UnreadableDocument) || error.position === undefined)
    return { position: start, pointer: "" };
  const path = relative(dirname(spec), error.position.file);
  const file = join(dirname(displayName), path);
  return { position: { ...error.position, file }, pointer: error.pointer };
}
