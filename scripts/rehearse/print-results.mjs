import { textTable } from "../bench-runtime/text-table.mjs";
import { countProblem, exceptions, goal, sizeProblem } from "./size-limits.mjs";

/** The table of environment × package. */
export function printTable(results, units, environments) {
  const rows = environments.map(({ id, applies }) => [
    id,
    ...units.map((unit) => (applies(unit) ? cell(results, id, unit) : "-")),
  ]);
  console.log(
    `\n${textTable(["environment", ...units.map(({ id }) => id)], rows)}\n`,
  );
}

function cell(results, id, unit) {
  const { error, note } = results.find(
    (result) => result.unit === unit && result.environment.id === id,
  );
  return error === undefined ? (note ?? "ok") : "FAILED";
}

/** Each failure once, with where it happened. */
export function printFailures(results) {
  const placesOf = new Map();
  for (const { unit, environment, error } of results) {
    if (error === undefined) continue;
    const text = error.trim().slice(-3000);
    const place = `${unit.id} in ${environment.id}`;
    placesOf.set(text, [...(placesOf.get(text) ?? []), place]);
  }
  for (const [text, places] of placesOf)
    console.log(`FAILED ${places.join(", ")}:\n${text}\n`);
}

/** What an installation of each package holds; gives how many of them are larger than they may be. */
export function printSizes(installations) {
  if (installations.length === 0) return 0;
  const sizes = new Map(installations.flat().map((size) => [size.name, size]));
  const rows = [...sizes.values()].map((size) => [size.name, ...cells(size)]);
  console.log(textTable(["installed", "KB", "on disk", ...partNames], rows));
  console.log(`\n${sentence(installations)}`);
  for (const { name, bytes } of sizes.values())
    if (bytes > goal && name in exceptions)
      console.log(`  ${name} is over it: ${exceptions[name].reason}`);
  const problems = [
    ...installations.map(countProblem),
    ...[...sizes.values()].map(sizeProblem),
  ].filter((problem) => problem !== undefined);
  console.log();
  for (const problem of problems) console.log(`FAILED ${problem}\n`);
  return problems.length;
}

const partNames = [
  ...["JavaScript", "declarations", "openapi.json", "api.md"],
  ...["other pages", "others"],
];

function cells({ bytes, occupied, parts }) {
  return [bytes, occupied, ...partNames.map((part) => parts[part] ?? 0)].map(
    kilobytes,
  );
}

function sentence(installations) {
  const counts = [...new Set(installations.map(({ length }) => length))];
  return `Each installation holds ${counts.join(" or ")} packages; the goal is 2 of ${goal / 1000} KB at most.`;
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
