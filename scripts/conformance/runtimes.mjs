import { findChromium } from "./find-chromium.mjs";
import { fetchPackage, findExecutable } from "./fetch-package.mjs";
import { runInChromium } from "./run-in-chromium.mjs";
import { runInProcess } from "./run-in-process.mjs";
import { runInWorkerd } from "./run-in-workerd.mjs";

/**
 * Every runtime the suite runs in, pinned so that a run today and one next year compare the same programs.
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
    version: "1.4.5",
    source: "npm: bun",
    open: async (context) => {
      const folder = await fetchPackage("bun@1.4.5", context);
      const executable = findExecutable(folder, "@oven", "bin/bun");
      const environment = import.meta.resolve("./environments/bun.mjs");
      return { run: runInProcess([executable, "run"], environment) };
    },
  },
  {
    id: "deno",
    name: "Deno",
    version: "2.9.6",
    source: "npm: deno",
    open: async (context) => {
      const folder = await fetchPackage("deno@2.9.6", context);
      const executable = findExecutable(folder, "@deno", "deno");
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
    version: "1.20261117.1",
    source: "npm: workerd",
    open: async (context) => {
      const folder = await fetchPackage("workerd@1.20261117.1", context);
      const executable = findExecutable(folder, "@cloudflare", "bin/workerd");
      return { run: runInWorkerd(executable) };
    },
  },
  {
    id: "chromium",
    name: "Chromium",
    // Debian's, which moves with its security updates; the page says which one it was.
    version: undefined,
    source: "Debian: chromium",
    open: async (context) => {
      const folder = await fetchPackage("playwright-core@1.65.1", context);
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
    open: async (context) => {
      // What the package `node` installs by a script of its own: its binary for this platform.
      const name = nodePackage(process.platform, process.arch);
      const folder = await fetchPackage(`${name}@${version}`, context);
      const executable = findExecutable(folder, name, "bin/node");
      return { run: runInProcess([executable], environment) };
    },
  };
}

function nodePackage(platform, architecture) {
  const system = platform === "win32" ? "win" : platform;
  const prefix =
    system === "darwin" && architecture === "arm64" ? "node-bin" : "node";
  return `${prefix}-${system}-${architecture}`;
}
