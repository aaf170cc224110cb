// Ctrl-C between two files of a package: the second time that a file is put in place.
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { rename } = promises;
let replaced = 0;
promises.rename = async (from, to) => {
  await rename(from, to);
  if (!from.includes("/new/") || ++replaced !== 2) return;
  // A signal alone does not keep the process alive until it has arrived.
  const alive = setInterval(() => undefined, 1000);
  const arrived = new Promise((resolve) => process.once("SIGINT", resolve));
  process.kill(process.pid, "SIGINT");
  await arrived;
  clearInterval(alive);
};
syncBuiltinESMExports();
