import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

/** The folder a package is installed in: `fetchPackages` with one. */
export function fetchPackage(specifier, context) {
  return fetchPackages([specifier], context);
}

/**
 * The folder in which packages are installed together, with the user's own npm and its configuration; fetched where `cache` does not have it yet.
 * No install script runs: those of runtimes download or copy what the package for the platform holds already.
 * `overrides` takes the place of versions that the packages themselves ask for, as in a package.json.
 */
export async function fetchPackages(
  specifiers,
  { cache, npm, signal },
  overrides = {},
) {
  const folder = join(cache, specifiers.join("+"));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(
    join(unfinished, "package.json"),
    JSON.stringify({ private: true, overrides }),
  );
  try {
    await install(specifiers, { npm, signal, folder: unfinished });
    await rename(unfinished, folder);
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The npm that runs this script, or the one on `PATH`. */
export function npmCommand({ npm_execpath: path }) {
  return path === undefined ? ["npm"] : [process.execPath, path];
}

async function install(specifiers, { npm, signal, folder }) {
  const flags = ["--ignore-scripts", "--no-save", "--no-package-lock"];
  const { code, stderr } = await runProgram(
    [...npm, "install", "--prefix", folder, ...flags, ...specifiers],
    { signal, environment: process.env },
  );
  if (code !== 0)
    throw new Error(
      `npm could not install ${specifiers.join(" ")}; see whether \`npm view ${specifiers[0]}\` finds it:\n${stderr.trim()}`,
    );
}

/** The path of a program in an installed package; of a scope, in the one package that npm chose for this platform. */
export function findExecutable(folder, name, program) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const installed = join(folder, "node_modules", name);
  const inScope = name.startsWith("@") && existsSync(installed);
  const candidates = (inScope ? readdirSync(installed) : ["."])
    .map((part) => join(installed, part, program + suffix))
    .filter((path) => existsSync(path));
  if (candidates[0] !== undefined) return candidates[0];
  throw new Error(
    `${name} has no ${program} for ${process.platform} on ${process.arch}; leave this runtime out with --only`,
  );
}
