import { resolve } from "node:path";
import { readPacked } from "../release/packed.mjs";
import { packAndPublish, publishPacked, takePublished } from "./publish.mjs";

/**
 * The paths of tarballs by the name of their package, as a folder has them; without one, the names of all units, which are to be packed then. Throws
 * where a tarball is of another version than the unit.
 */
export function findPacked(units, folder) {
  if (folder === undefined)
    return new Map(units.map(({ manifest }) => [manifest.name, undefined]));
  const list = readPacked(resolve(folder));
  for (const { name, version, path } of list) {
    const unit = units.find(({ manifest }) => manifest.name === name);
    if (unit?.manifest.version !== version)
      throw new Error(
        `${path} is ${name}@${version}, and here is ${unit?.manifest.version ?? "none"}; pack and rehearse the same commit`,
      );
  }
  return new Map(list.map(({ name, path }) => [name, path]));
}

/** Has the rehearsal's registry offer a unit: what was packed for the release, or else what is published; without a list, what is here. */
export async function provide(unit, { packed, ...context }) {
  const { name } = unit.manifest;
  if (!packed.has(name)) return takePublished(unit, context);
  const path = packed.get(name);
  if (path === undefined) return packAndPublish(unit, context);
  return publishPacked(unit, path, context);
}
