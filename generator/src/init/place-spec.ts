import { basename, dirname, extname, relative } from "node:path";
import { pathWithin } from "../config/resolve-package.js";
import type { SourceFile } from "../emit/source-file.js";
import { slashed } from "../support/printed-path.js";
import { originOf } from "./open-source.js";
import type { SpecSource } from "./open-source.js";

/** Where a project keeps a document. */
export interface PlacedSpec {
  /** Relative to the project, with `/`. */
  readonly path: string;
  /** The document's files where they are copied into the project; none where they are there already. */
  readonly copies: readonly SourceFile[];
  /** Where the document was, relative to the project, if it stands where the package has a file of its own. */
  readonly moved: string | undefined;
}

export interface PlaceRequest {
  readonly source: SpecSource;
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The package's short name. */
  readonly name: string;
  /** The package's folder, relative to the project; `.` is the project itself. */
  readonly output: string;
  /** Whether the document is in the project's git repository, though it need not be in the project. */
  readonly isShared: boolean;
}

/** A document that is in the project or its repository stays where it is; any other is copied into `specs/`. */
export function placeSpec(request: PlaceRequest): PlacedSpec {
  const { source, folder, isShared } = request;
  const origin = originOf(source, source.document.file);
  const inside = origin === undefined ? undefined : pathWithin(folder, origin);
  if (inside === undefined && origin !== undefined && isShared)
    return {
      path: slashed(relative(folder, origin)),
      copies: [],
      moved: undefined,
    };
  if (inside === undefined) return { ...copyAll(request), moved: undefined };
  if (!isOutputFile(inside, request.output) || hasOthers(request))
    return { path: inside, copies: [], moved: undefined };
  return { ...copyAll(request), moved: inside };
}

function hasOthers({ source }: PlaceRequest): boolean {
  return source.document.files.length > 1;
}

/** Where the package has the document it was made of. */
function isOutputFile(path: string, output: string): boolean {
  return path === (output === "." ? "openapi.json" : `${output}/openapi.json`);
}

function copyAll({
  source,
  name,
}: PlaceRequest): Pick<PlacedSpec, "path" | "copies"> {
  const { files } = source.document;
  const [entry] = files;
  if (files.length === 1 && entry !== undefined) {
    const path = `specs/${name}${endingOf(entry.file, entry.text)}`;
    return { path, copies: [{ path, text: entry.text }] };
  }
  const origins = files.map(({ file, text }) => ({
    origin: originOf(source, file) ?? file,
    text,
  }));
  const top = commonFolder(origins.map(({ origin }) => dirname(origin)));
  const copies = origins.map(({ origin, text }) => ({
    path: `specs/${name}/${slashed(relative(top, origin))}`,
    text,
  }));
  return { path: copies[0]?.path ?? "", copies };
}

/** A URL need not say which of both it is. */
function endingOf(file: string, text: string): string {
  const ending = extname(basename(file)).toLowerCase();
  if ([".json", ".yaml", ".yml"].includes(ending)) return ending;
  return text.trimStart().startsWith("{") ? ".json" : ".yaml";
}

function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders;
  const holdsAll = (folder: string): boolean =>
    others.every(
      (one) => one === folder || pathWithin(folder, one) !== undefined,
    );
  let top = first;
  while (!holdsAll(top) && dirname(top) !== top) top = dirname(top);
  return top;
}
