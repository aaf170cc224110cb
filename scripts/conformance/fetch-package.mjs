import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

/**
 * The folder a package is installed in, with the user's own npm and its configuration; fetched on the first run and kept in `cache`.
 * No install script runs: those of runtimes download or copy what the package for the platform holds already.
 */
export async function fetchPackage(specifier, { cache, npm, signal }) {
  const folder = join(cache, specifier);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await install(specifier, { npm, signal, folder: unfinished });
    await rename(unfinished, folder);
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function install(specifier, { npm, signal, folder }) {
  const flags = ["--ignore-scripts", "--no-save", "--no-package-lock"];
  const { code, stderr } = await runProgram(
    [...npm, "install", "--prefix", folder, ...flags, specifier],
    { signal, environment: process.env },
  );
  if (code !== 0)
    throw new Error(
      `npm could not install ${specifier}; see whether \`npm view ${specifier}\` finds it:\n${stderr.trim()}`,
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
