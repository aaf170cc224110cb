import { places } from "./places.mjs";

/** A line for each place that does not have a vendor yet: the file to edit, and what it lacks. */
export async function findMissing(vendor) {
  const lines = [];
  for (const { file, lacks, isIn } of places(vendor))
    if (!(await isIn(file))) lines.push(`${vendor.name}: ${file}: ${lacks}`);
  return lines;
}
