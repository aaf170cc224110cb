import { join } from "node:path";
import { publishable } from "../release/publishable.mjs";
import { vendors } from "./vendors.mjs";

/** What is published, in that order. A `vendor` says how to call it; the runtime and the generator have none. */
export function publishableUnits(root) {
  return publishable(root).map(({ folder, manifest }) => {
    const id = manifest.name.replace(/^@.*\//, "");
    const vendor = vendors[manifest.name];
    const isClient = "@userapis/runtime" in (manifest.dependencies ?? {});
    if (isClient && vendor === undefined)
      throw new Error(
        `${manifest.name}: scripts/rehearse/vendors.mjs does not say how to call it; add an entry`,
      );
    return { id, folder: join(root, folder), manifest, vendor };
  });
}
