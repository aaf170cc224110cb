import { publishedOf } from "./workspaces.mjs";

/** The packages that were published before and are not now, each with its earlier folder; npm keeps what it has of them. */
export function findGone(before, now) {
  const published = publishedOf(now).map(({ manifest }) => manifest.name);
  return publishedOf(before)
    .filter(({ manifest }) => !published.includes(manifest.name))
    .map(({ folder, manifest }) => ({
      folder,
      manifest,
      isPrivate: now.some((one) => one.manifest.name === manifest.name),
    }));
}
