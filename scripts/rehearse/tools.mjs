import { join } from "node:path";
import { fetchPackage, fetchPackages } from "../conformance/fetch-package.mjs";
import {
  fetchBun,
  fetchDeno,
  fetchNode,
  fetchPlaywright,
  fetchWorkerd,
} from "../conformance/fetch-runtime.mjs";

/** The first release that the packages promise to run on, which has `require` of ES modules, and the newest of later lines. */
const nodes = {
  "node-20.19": "20.19.0",
  "node-22": "22.23.3",
  "node-24": "24.21.0",
};

export const nodeNames = Object.keys(nodes);

/** Paths of the programs that the packages run in; the conformance suite keeps its own in the same place. */
const runtimes = {
  ...Object.fromEntries(
    Object.entries(nodes).map(([name, version]) => [
      name,
      (context) => fetchNode(version, context),
    ]),
  ),
  bun: fetchBun,
  deno: fetchDeno,
  workerd: fetchWorkerd,
};

/** Folders of what only the rehearsal needs, pinned: the newest of each that runs on Node.js 20. */
const packages = {
  playwright: fetchPlaywright,
  // A part of it asks for the tag `cjs`, which not every registry has.
  verdaccio: (context) =>
    fetchPackages(["verdaccio@6.1.6"], context, { "node-fetch": "2.7.0" }),
  vite: (context) => fetchPackage("vite@8.3.8", context),
  webpack: (context) => fetchPackage("webpack@5.112.2", context),
  publint: (context) => fetchPackage("publint@0.3.25", context),
  attw: (context) => fetchPackage("@arethetypeswrong/core@0.18.5", context),
  "edge-runtime": (context) => fetchPackage("edge-runtime@4.0.1", context),
};

/** Gives the path of a tool by its name. It is fetched when it is first asked for, one tool at a time, and kept. */
export function toolsIn(context) {
  const caches = join(context.root, "node_modules/.cache");
  const paths = new Map();
  let last = Promise.resolve();
  const fetchInto = (folder, fetch) => {
    const fetched = last.then(() =>
      fetch({ ...context, cache: join(caches, folder) }),
    );
    last = fetched.catch(() => {});
    return fetched;
  };
  return (name) => {
    if (!paths.has(name))
      paths.set(
        name,
        name in runtimes
          ? fetchInto("userapis-runtimes", runtimes[name])
          : fetchInto("userapis-rehearsal", packages[name]),
      );
    return paths.get(name);
  };
}
