import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { privileged } from "./rights.mjs";

const page = "docs/releasing.md";
const marked = /<!-- required checks -->([\s\S]*?)<!-- \/required checks -->/;

/**
 * How the list of required checks in docs/releasing.md differs from the jobs that a pull request starts, by the names that GitHub shows of them. Those
 * that may write are none of it: they only pass on what another has found.
 */
export function findUnlistedChecks(texts) {
  const text = existsSync(page) ? readFileSync(page, "utf8") : "";
  const list = marked.exec(text)?.[1] ?? "";
  const listed = Array.from(list.matchAll(/`([^`]+)`/g), ([, name]) => name);
  const wanted = [...texts].flatMap(([file, one]) => checksOf(file, one));
  return [
    ...wanted
      .filter((name) => !listed.includes(name))
      .map(
        (name) => `${page}: add \`${name}\` to the required checks [checks]`,
      ),
    ...listed
      .filter((name) => !wanted.includes(name))
      .map(
        (name) =>
          `${page}: no workflow has a job \`${name}\`: take it out of the required checks [checks]`,
      ),
  ];
}

function checksOf(file, text) {
  const { on, jobs = {} } = parse(text) ?? {};
  if (!eventsOf(on).includes("pull_request")) return [];
  const others = Object.keys(privileged[basename(file)] ?? {});
  return Object.entries(jobs)
    .filter(([id]) => !others.includes(id))
    .flatMap(([id, job]) =>
      namesOf(job.name ?? id, job.strategy?.matrix ?? {}),
    );
}

/** `on: push`, `on: [push]` or `on: { push: … }`. */
function eventsOf(on = []) {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

/** One for each combination of the matrix's lists. */
function namesOf(name, matrix) {
  return Object.entries(matrix).reduce(
    (names, [key, values]) =>
      names.flatMap((one) =>
        values.map((value) =>
          one.replaceAll(`\${{ matrix.${key} }}`, String(value)),
        ),
      ),
    [name],
  );
}
