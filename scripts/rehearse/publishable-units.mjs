import { join } from "node:path";
import { publishable } from "../release/publishable.mjs";
import { vendors } from "./vendors.mjs";

/** What is published, in that order. A `vendor` says how to call it; the runtime and the generator have none. */
export function publishableUnits(root) {
  return publishable(root).map(({ folder, manifest }) => {
    const id = manifest.name.replace(/^@.*\//, "");
    const vendor = vendors[manifest.name];
    return { id, folder: join(root, folder), manifest, vendor };
  });
}

/** What is missing for units to be rehearsed, if anything: a client that nobody knows how to call. */
export function unreadiness(units) {
  const names = units
    .filter(
      ({ manifest, vendor }) =>
        vendor === undefined &&
        "@userapis/runtime" in (manifest.dependencies ?? {}),
    )
    .map(({ manifest }) => manifest.name);
  return names.length === 0
    ? undefined
    : `scripts/rehearse/vendors.mjs does not say how to call ${names.join(", ")}: add an entry, or choose other packages with --only`;
}
