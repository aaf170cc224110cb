import { fetchPackage, findExecutable } from "./fetch-package.mjs";

/** The versions of the runtimes that are fetched, pinned so that a run today and one next year compare the same programs. */
export const versions = {
  bun: "1.4.5",
  deno: "2.9.6",
  workerd: "1.20261117.1",
  playwright: "1.65.1",
};

/** The path of a Node.js: what the package `node` installs by a script of its own, its binary for this platform. */
export async function fetchNode(version, context) {
  const name = nodePackage(process.platform, process.arch);
  const folder = await fetchPackage(`${name}@${version}`, context);
  return findExecutable(folder, name, "bin/node");
}

export async function fetchBun(context) {
  const folder = await fetchPackage(`bun@${versions.bun}`, context);
  return findExecutable(folder, "@oven", "bin/bun");
}

export async function fetchDeno(context) {
  const folder = await fetchPackage(`deno@${versions.deno}`, context);
  return findExecutable(folder, "@deno", "deno");
}

export async function fetchWorkerd(context) {
  const folder = await fetchPackage(`workerd@${versions.workerd}`, context);
  return findExecutable(folder, "@cloudflare", "bin/workerd");
}

/** The folder that playwright-core is installed in; it drives the machine's Chromium. */
export function fetchPlaywright(context) {
  return fetchPackage(`playwright-core@${versions.playwright}`, context);
}

function nodePackage(platform, architecture) {
  const system = platform === "win32" ? "win" : platform;
  const prefix =
    system === "darwin" && architecture === "arm64" ? "node-bin" : "node";
  return `${prefix}-${system}-${architecture}`;
}
