// Runs Verdaccio until the process that started it is gone. Usage: node serve-registry.mjs <folder of Verdaccio> <its home>, with a pipe as descriptor 3
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { join } from "node:path";

const [, , installed, home] = process.argv;
const require = createRequire(join(installed, "package.json"));
const { runServer } = require("verdaccio");

new Socket({ fd: 3 }).on("close", () => process.exit()).resume();

const server = await runServer(join(home, "config.yaml"));
server.listen(0, "127.0.0.1", () =>
  console.log(`listening on ${server.address().port}`),
);
