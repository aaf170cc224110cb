import { speedHead, speedRows, speedTitle } from "./speed-rows.mjs";
import { textTable } from "./text-table.mjs";

export function printSpeed(cases, { rounds, milliseconds }) {
  console.log(
    `\nCalls, medians of ${rounds} rounds of ${milliseconds} ms each, taken in turn; ratios to bare fetch are of one round.`,
  );
  for (const one of cases)
    console.log(
      `\n${speedTitle(one)}\n${textTable(speedHead, speedRows(one))}`,
    );
}

export function printSizes(sizes, { details }) {
  console.log("\nBundles for a browser, in bytes\n");
  const rows = sizes.map(({ name, minified, gzip }) => [name, minified, gzip]);
  console.log(textTable(["bundle", "minified", "gzip -9"], rows));
  if (details) for (const size of sizes) printFiles(size);
}

export function printImport({ name, runs, wall, cpu }) {
  console.log(
    `\nImport of ${name}, beyond an empty module, median of ${runs}: ${wall.toFixed(1)} ms, ${cpu.toFixed(1)} ms of CPU`,
  );
}

export function printDemands(demands) {
  console.log();
  for (const { demand, found, isMet } of demands)
    console.log(`${isMet ? "pass" : "FAIL"}  ${demand}: ${found}`);
}

function printFiles({ name, bytes }) {
  const rows = [...bytes]
    .sort(([, a], [, b]) => b - a)
    .map(([source, count]) => [shortened(source), count]);
  console.log(`\n${name}\n${textTable(["source file", "minified"], rows)}`);
}

function shortened(source) {
  return source.replace(/^(\.\.\/)*/, "");
}
