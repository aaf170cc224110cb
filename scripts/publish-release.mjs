// Publishes what `npm run release:pack` has packed, in its order. It needs nothing but Node and npm, so that the job that may publish installs and runs
// no dependency. A version that is in the registry already is passed over: a run that failed halfway can be started again.
// Usage: npm run release:publish [-- --dry-run]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isPublished } from "./release/is-published.mjs";

const { values } = parseArgs({
  options: { "dry-run": { type: "boolean", default: false } },
});

const list = JSON.parse(readFileSync("release/packages.json", "utf8"));
for (const { name, version, file } of list) {
  const isThere = isPublished(name, version);
  if (!isThere) publish(file);
  const word = values["dry-run"] ? "tried" : "published";
  console.log(`${isThere ? "passed over" : word}  ${name}@${version}`);
}

function publish(file) {
  const { status } = spawnSync(
    "npm",
    [
      ...["publish", `./release/${file}`, "--access", "public"],
      ...(values["dry-run"] ? ["--dry-run"] : []),
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}
