import { speedHead, speedRows, speedTitle } from "./speed-rows.mjs";
import { markdownTable } from "./text-table.mjs";

/** `docs/benchmarks.md`, as Markdown that is yet to be formatted. */
export function benchmarksPage({
  machine,
  versions,
  settings,
  speed,
  sizes,
  imports,
  demands,
}) {
  return [
    `# Benchmarks

Written by \`npm run bench:runtime -- --write\`; do not edit.`,
    `## What was measured

${[...machine, ...Object.entries(versions).map(([name, version]) => `${name} ${version}`)].map((line) => `- ${line}`).join("\n")}`,
    `## Demands

${markdownTable(
  ["demand", "found", "met"],
  demands.map(({ demand, found, isMet }) => [
    demand,
    found,
    isMet ? "yes" : "**no**",
  ]),
)}`,
    `## Calls

A server on loopback in a process of its own, 1 KB of JSON on connections that stay open. ${settings.rounds} rounds of ${settings.milliseconds} ms for each client, taken in turn; a ratio is
that of two clients in one round, and the table has the median over all rounds. Absolute numbers are the machine's. Each client is as its documentation says, with its own defaults:
ours has timeouts and retries on, ky too, the others have none.`,
    ...speed.map(
      (one) =>
        `### ${speedTitle(one)}\n\n${markdownTable(speedHead, speedRows(one))}`,
    ),
    `## Size

Bundled by esbuild for a browser (ES2022), in bytes.

${markdownTable(
  ["bundle", "minified", "gzip -9"],
  sizes.map(({ name, minified, gzip }) => [name, minified, gzip]),
)}

Retries are always there; the row without them shows what they cost.`,
    `## Import

\`import "${imports.name}"\` in a process of its own, beyond an empty module, median of ${imports.runs}: ${imports.wall.toFixed(1)} ms, of these ${imports.cpu.toFixed(1)} ms of CPU.`,
  ].join("\n\n");
}
