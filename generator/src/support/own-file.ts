import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** The absolute path of a file of this package, wherever a build has put the code that asks. */
export function ownFile(path: string): string {
  return join(dirname(resolve("@userapis/generator/package.json")), path);
}
