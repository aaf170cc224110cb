import { fileURLToPath } from "node:url";

/** Where the command was called, which the files that it names are relative to. */
export const calledFrom = process.cwd();

// What follows names the repository's own files from its root, wherever it is called.
process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
