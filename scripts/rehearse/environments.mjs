import { bundleEnvironments } from "./environments/bundles.mjs";
import { commandEnvironments } from "./environments/command.mjs";
import { contentsEnvironment } from "./environments/contents.mjs";
import { bun, deno, edge, workerd } from "./environments/elsewhere.mjs";
import { firstCallEnvironment } from "./environments/first-call.mjs";
import { jsrEnvironment } from "./environments/jsr.mjs";
import { lintEnvironments } from "./environments/lint.mjs";
import { nodeEnvironments } from "./environments/node.mjs";
import { peerEnvironments } from "./environments/peers.mjs";
import { typescriptEnvironments } from "./environments/typescript.mjs";

/**
 * Everything that is tried with a package, in the order of the table. `run` takes the unit and resolves to what its cell says, or to nothing where
 * that is "ok"; it rejects where something is wrong.
 */
export const environments = [
  contentsEnvironment,
  ...lintEnvironments,
  jsrEnvironment,
  firstCallEnvironment,
  ...nodeEnvironments,
  ...typescriptEnvironments,
  ...bundleEnvironments,
  bun,
  deno,
  workerd,
  edge,
  ...peerEnvironments,
  ...commandEnvironments,
];
