// Runs one snippet in this process, with loopback servers in the place of the vendors' own, and tells the parent what happened.
// Its environment variables and the module are the parent's to give.
import { pathToFileURL } from "node:url";
import { replaceNetwork } from "./network.mjs";

const [module, settings] = process.argv.slice(2);
const seen = replaceNetwork(JSON.parse(settings));
console.log = () => {};
console.error = () => {};

let failure;
try {
  await import(pathToFileURL(module));
} catch (error) {
  failure = String(error);
}
process.send({ ...seen, failure }, () => process.exit());
