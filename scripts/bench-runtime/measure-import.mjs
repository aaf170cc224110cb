import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { measure } from "../bench/measure.mjs";
import { median } from "./median.mjs";

/** Milliseconds that the import of the package may take. */
const most = 15;

/** What a process takes longer that imports the package than one that imports nothing: wall and CPU, in milliseconds, as medians of runs in turn. */
export async function measureImport({ folder, runs }) {
  const name = "@userapis/cloudsmith";
  const package_ = join(folder, "import-package.mjs");
  const empty = join(folder, "import-nothing.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(package_, `import "${name}";\n`);
  await writeFile(empty, "");
  await measure([package_]);
  await measure([empty]);
  const pairs = [];
  for (let run = 0; run < runs; run += 1)
    pairs.push([await measure([package_]), await measure([empty])]);
  const difference = (key) =>
    median(pairs.map(([a]) => a[key])) - median(pairs.map(([, b]) => b[key]));
  return { name, runs, wall: difference("wall"), cpu: difference("cpu") };
}

/** The demand on the import, and whether it is met. */
export function judgeImport({ name, wall }) {
  return [
    {
      demand: `import of ${name}: at most ${most} ms`,
      found: `${wall.toFixed(1)} ms`,
      isMet: wall <= most,
    },
  ];
}
