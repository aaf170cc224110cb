// Tags every version of these packages that is in the registry and has no tag at `origin`, as `<name>@<version>` with its part of the changelog, and
// pushes what was missing; so it makes up for a run that broke off. It needs nothing but Node, npm and git.
// Usage: npm run release:tag
import "./command-line/enter-repository.mjs";
import { isPublished } from "./release/is-published.mjs";
import { publishable } from "./release/publishable.mjs";
import { releaseCommit } from "./release/release-commit.mjs";
import { hasTag, pushTags, remoteTags, tagAt } from "./release/tags.mjs";
import { notesOf } from "./release/notes-of.mjs";

const root = process.cwd();
const there = remoteTags();
const missing = publishable(root)
  .map((one) => ({
    ...one,
    tag: `${one.manifest.name}@${one.manifest.version}`,
  }))
  .filter(({ tag }) => !there.has(tag))
  .filter(({ manifest }) => isPublished(manifest.name, manifest.version));

for (const { tag, folder, manifest } of missing) {
  if (hasTag(tag)) continue;
  const commit = releaseCommit(root, { folder, manifest });
  const notes = notesOf(folder, manifest.version);
  tagAt(commit, { tag, message: `${tag}\n\n${notes}` });
  console.log(`tagged  ${tag} at ${commit.slice(0, 12)}`);
}
if (missing.length > 0) pushTags(missing.map(({ tag }) => tag));
console.log(`${missing.length} tags pushed`);
