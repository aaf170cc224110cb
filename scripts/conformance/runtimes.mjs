import {
  fetchBun,
  fetchDeno,
  fetchNode,
  fetchPlaywright,
  fetchWorkerd,
  versions,
} from "./fetch-runtime.mjs";
import { findChromium } from "./find-chromium.mjs";
import { runInChromium } from "./run-in-chromium.mjs";
import { runInProcess } from "./run-in-process.mjs";
import { runInWorkerd } from "./run-in-workerd.mjs";

/**
 * Every runtime the suite runs in.
 * `open` fetches the runtime and gives a `run` that loads the bundle and resolves to its report; after it, `version` says which one it was where that is not pinned.
 */
export const runtimes = [
  // The last release of Node.js 20, the oldest line that the packages support.
  nodeRuntime("20.20.2", import.meta.resolve("./environments/node-20.mjs")),
  nodeRuntime("22.23.3", import.meta.resolve("./environments/node.mjs")),
  // The newest of Node.js 24 that npm has for Linux, macOS and Windows.
  nodeRuntime("24.21.0", import.meta.resolve("./environments/node.mjs")),
  {
    ...nodeRuntime("20.20.2", import.meta.resolve("./environments/undici.mjs")),
    id: "undici",
    name: "Node.js 20, undici 7",
  },
  {
    id: "bun",
    name: "Bun",
    version: versions.bun,
    source: "npm: bun",
    open: async (context) => {
      const executable = await fetchBun(context);
      const environment = import.meta.resolve("./environments/bun.mjs");
      return { run: runInProcess([executable, "run"], environment) };
    },
  },
  {
    id: "deno",
    name: "Deno",
    version: versions.deno,
    source: "npm: deno",
    open: async (context) => {
      const executable = await fetchDeno(context);
      // Nothing but the stub may be reached, and no file may be read: that is all a client needs.
      const command = ["run", "--no-config", "--no-lock", "--no-prompt"];
      const network = "--allow-net=127.0.0.1,localhost";
      const environment = import.meta.resolve("./environments/deno.mjs");
      return {
        run: runInProcess([executable, ...command, network], environment),
      };
    },
  },
  {
    id: "workerd",
    name: "workerd",
    version: versions.workerd,
    source: "npm: workerd",
    open: async (context) => ({
      run: runInWorkerd(await fetchWorkerd(context)),
    }),
  },
  {
    id: "chromium",
    name: "Chromium",
    // Debian's, which moves with its security updates; the page says which one it was.
    version: undefined,
    source: "Debian: chromium",
    open: async (context) => {
      const folder = await fetchPlaywright(context);
      return runInChromium(findChromium(context.environment), folder);
    },
  },
];

function nodeRuntime(version, environment) {
  const [major] = version.split(".");
  return {
    id: `node-${major}`,
    name: `Node.js ${major}`,
    version,
    source: "npm: node",
    open: async (context) => ({
      run: runInProcess([await fetchNode(version, context)], environment),
    }),
  };
}
