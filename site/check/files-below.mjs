import { readdirSync } from "node:fs";

/** Paths of the files below a folder with this ending, with `/`, in the order of their names. */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.split("\\").join("/"))
    .filter((path) => path.endsWith(ending))
    .sort();
}
