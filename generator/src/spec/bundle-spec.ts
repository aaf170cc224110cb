import { dirname, normalize, posix, relative } from "node:path";
import { slashed } from "../support/printed-path.js";
import { bundleKey } from "./bundled-place.js";
import { findAnchors } from "./find-anchors.js";
import { joinPointer } from "./json-pointer.js";
import { isObject } from "./json-value.js";
import { parseReference } from "./parse-reference.js";
import { locateFile } from "./read-files.js";
import { replaceReferences } from "./replace-references.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
  SpecFile,
} from "./spec-document.js";

/**
 * A document of several files as one: the others stand under `x-bundled-files`, and `$ref`s lead there.
 * A model that is built of it is the same but for its places: references from one of the files to another are taken as such, and folders
 * and names are kept, since types are named after them. A document of one file is given back as it is.
 */
export function bundleSpec(document: SpecDocument): JsonObject {
  const [entry, ...others] = placeFiles(document.files);
  if (entry === undefined || others.length === 0) return document.root;
  const byPath = new Map(
    [entry, ...others].map((one) => [normalize(one.file), one]),
  );
  const bundled = (holder: BundledFile): JsonValue =>
    replaceReferences(holder.tree, (target) =>
      targetInBundle(target, holder, byPath),
    );
  const root = bundled(entry);
  const folders = new Map<string, JsonObject>();
  for (const file of others) {
    const folder = folders.get(file.folder) ?? {};
    folders.set(file.folder, { ...folder, [file.name]: bundled(file) });
  }
  return {
    ...(isObject(root) ? root : {}),
    [bundleKey]: Object.fromEntries(folders),
  };
}

interface BundledFile extends SpecFile {
  /** Seen from the entry file's, with `/`; `.` is that one. */
  readonly folder: string;
  /** Without the ending, as a type is named after it, where that is free. */
  readonly name: string;
  /** Where its tree stands in the bundle, a JSON pointer. */
  readonly home: string;
}

function placeFiles(files: readonly SpecFile[]): BundledFile[] {
  const taken = new Set<string>();
  const top = dirname(files[0]?.file ?? "");
  return files.map((file, index) => {
    const path = slashed(relative(top, file.file));
    const folder = posix.dirname(path);
    const whole = posix.basename(path);
    const stem = whole.replace(/\.(ya?ml|json)$/, "");
    const name = taken.has(`${folder}/${stem}`) ? whole : stem;
    taken.add(`${folder}/${name}`);
    const home = index === 0 ? "" : joinPointer("", bundleKey, folder, name);
    return { ...file, folder, name, home };
  });
}

/** What a reference reads in the bundle. One that leads nowhere, or to the `$id` of a schema, stays. */
function targetInBundle(
  target: string,
  holder: BundledFile,
  byPath: ReadonlyMap<string, BundledFile>,
): string {
  const { file, fragment } = parseReference(target);
  if (file === "" && holder.home === "") return target;
  const path = file === "" ? holder.file : locateFile(file, holder.file);
  const meant = path === undefined ? undefined : byPath.get(normalize(path));
  if (meant === undefined) return target;
  const hash = target.indexOf("#");
  const pointer =
    fragment.kind === "anchor"
      ? findAnchors(meant.tree).get(`#${fragment.name}`)?.pointer
      : hash === -1
        ? ""
        : target.slice(hash + 1);
  return pointer === undefined
    ? target
    : `#${meant.home.replaceAll("%", "%25")}${pointer}`;
}
