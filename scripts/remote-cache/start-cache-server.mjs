import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { spawn } from "node:child_process";
import { fetchPackage } from "../conformance/fetch-package.mjs";

const name = "turborepo-remote-cache";
const version = "2.12.0";

/** A cache server on a free port of loopback, which keeps what it gets in `folder`. Resolves to its address and what ends it. */
export async function startCacheServer({ folder, token, fetching }) {
  const installed = await fetchPackage(`${name}@${version}`, fetching);
  const program = join(installed, "node_modules", name, "dist/cli.js");
  await mkdir(folder, { recursive: true });
  const child = spawn(process.execPath, [program], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      TURBO_TOKEN: token,
      // Has it keep signatures. Whoever checks them has the key; the server needs none, only that this is not empty.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "kept",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: folder,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
    },
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const closed = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
  };
  return { url: await addressOf(child), version: `${name} ${version}`, stop };
}

/** As it says it in its log, which must be read on lest it fill. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    child.once("close", (code) =>
      reject(new Error(`the cache server ended with ${code}`)),
    );
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
  });
}
