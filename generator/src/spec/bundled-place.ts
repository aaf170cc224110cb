import { joinPointer, parsePointer } from "./json-pointer.js";
import type { Place } from "./spec-document.js";

/** The key at the top of a document under which `bundleSpec` puts the files that it referred to: by folder, then by name. */
export const bundleKey = "x-bundled-files";

/** Where a place of a bundled file was before: its file without its ending, and the pointer in that. Other places stay. */
export function unbundledPlace(place: Place): Place {
  if (!place.pointer.startsWith(`/${bundleKey}/`)) return place;
  const [, folder, name, ...segments] = parsePointer(place.pointer);
  if (folder === undefined || name === undefined) return place;
  return { file: `${folder}/${name}`, pointer: joinPointer("", ...segments) };
}
