import { parseArgs } from "node:util";
import { endWith } from "./end-with.mjs";

/**
 * The options of the command line, and what else stands there, as `parseArgs` of Node reads them; a mistake ends the process.
 *
 * @param usage How the command is written.
 */
export function readOptions(usage, configuration = {}) {
  try {
    return parseArgs(configuration);
  } catch (error) {
    if (!String(error.code).startsWith("ERR_PARSE_ARGS_")) throw error;
    return endWith(error.message, usage);
  }
}
