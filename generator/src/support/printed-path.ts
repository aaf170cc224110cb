import { isAbsolute, relative, sep } from "node:path";

/** An absolute path as a reader of the terminal in `folder` would type it: relative where it lies inside. */
export function printedPath(path: string, folder: string): string {
  const inside = relative(folder, path);
  if (inside === "") return ".";
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside;
}

/** With `/` on every system. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
