// Publishes what `npm run release:pack` has packed, in its order, and nothing else: a tarball that is not the one in the list ends it before anything
// is published. It needs nothing but Node and npm, so that the job that may publish installs and runs no dependency. A version that is in the registry
// already is passed over: a run that failed halfway can be started again.
// Usage: npm run release:publish [-- --dry-run]
import "./command-line/enter-repository.mjs";
import { spawnSync } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { readOptions } from "./command-line/read-options.mjs";
import { isPublished } from "./release/is-published.mjs";
import { readPacked } from "./release/packed.mjs";

const { values } = readOptions("npm run release:publish [-- --dry-run]", {
  options: { "dry-run": { type: "boolean", default: false } },
});
const isDry = values["dry-run"];

for (const { name, version, path } of findPacked()) {
  const isThere = isPublished(name, version);
  if (!isThere) publish(path);
  if (!isThere && !isDry) await untilPublished(name, version);
  const word = isDry ? "tried" : "published";
  console.log(`${isThere ? "passed over" : word}  ${name}@${version}`);
}

function findPacked() {
  try {
    return readPacked("release");
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}

function publish(path) {
  const { status } = spawnSync(
    "npm",
    [
      ...["publish", `./${path}`, "--access", "public"],
      ...(isDry ? ["--dry-run"] : []),
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** A registry may take minutes to show what it has taken; who needs the package, and who tags it, come after that. */
async function untilPublished(name, version) {
  const until = Date.now() + 300_000;
  while (!isPublished(name, version)) {
    if (Date.now() > until) {
      console.log(`${name}@${version} was taken, and is not shown yet`);
      return;
    }
    await setTimeout(5_000);
  }
}
