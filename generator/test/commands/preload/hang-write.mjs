// A file system that never answers: the first time that a file is put in place. Says so, and says when a signal was heard.
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const { rename } = promises;
promises.rename = (from, to) => {
  if (!from.includes("/new/")) return rename(from, to);
  process.once("SIGINT", () => process.stderr.write("heard\n"));
  process.stderr.write("pending\n");
  setInterval(() => undefined, 1000);
  return new Promise(() => undefined);
};
syncBuiltinESMExports();
