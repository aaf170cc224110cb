// Prints the packages whose version is not in the registry yet, in the order in which they are to be published, as one line of JSON. While changesets
// are pending there are none: what the packages hold by then is more than their versions say. In GitHub Actions it is the step's output `unpublished`.
// Usage: npm run --silent release:plan
import "./command-line/enter-repository.mjs";
import { appendFileSync } from "node:fs";
import { readChangesets } from "./check-release/changesets.mjs";
import { publishedOf, readWorkspaces } from "./check-release/workspaces.mjs";
import { isPublished } from "./release/is-published.mjs";
import { publishable } from "./release/publishable.mjs";

const root = process.cwd();
const pending = findPending();
if (pending.length > 0)
  console.error(
    `${pending.join(", ")} first: run npm run release:version, or merge the pull request of versions`,
  );
const unpublished = pending.length > 0 ? [] : findUnpublished();
const line = JSON.stringify(unpublished);
console.log(line);
if (process.env.GITHUB_OUTPUT)
  appendFileSync(process.env.GITHUB_OUTPUT, `unpublished=${line}\n`);

/** Files of the changesets that release something that is published, or that cannot be read. */
function findPending() {
  const names = publishedOf(readWorkspaces(root)).map(
    ({ manifest }) => manifest.name,
  );
  return readChangesets(root)
    .filter(
      ({ releases, error }) =>
        error !== undefined ||
        releases.some(
          ({ name, type }) => type !== "none" && names.includes(name),
        ),
    )
    .map(({ file }) => file);
}

function findUnpublished() {
  return publishable(root)
    .map(({ manifest: { name, version } }) => ({ name, version }))
    .filter(({ name, version }) => !isPublished(name, version))
    .map(({ name, version }) => `${name}@${version}`);
}
