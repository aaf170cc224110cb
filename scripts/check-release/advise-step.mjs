import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { covers } from "./bumps.mjs";
import { fileAt, git } from "./git.mjs";

const command = fileURLToPath(
  new URL("../../generator/bin/userapis.js", import.meta.url),
);

/**
 * What `userapis diff` says of a generated package: of its spec; and of the types of what was emitted, which another generator may have changed
 * where the spec is the same. The larger step counts.
 *
 * @param request.name Of the package, in the configuration.
 * @param request.files What has changed in its folder.
 */
export function adviseStep(request) {
  const ofSpec = readAdvice(request, []);
  if (!request.files.some((file) => file.startsWith("src/"))) return ofSpec;
  const ofTypes = withBaseTypes(request, (options) =>
    readAdvice(request, options),
  );
  return covers(ofSpec.bump, ofTypes.bump)
    ? ofSpec
    : { ...ofTypes, isOfTypes: true };
}

/** Writes the changeset that the advice asks for. */
export function writeChangeset(request, { isOfTypes }) {
  const write = (options) => runDiff(request, [...options, "--changeset"]);
  if (isOfTypes) withBaseTypes(request, write);
  else write([]);
}

/** Calls with the options that compare with the sources which the package had at the base. */
function withBaseTypes({ root, base, before: { folder } }, use) {
  const output = mkdtempSync(join(tmpdir(), "userapis-release-"));
  try {
    const list = ["ls-tree", "-r", "-z", "--name-only"];
    const paths = git(root, ...list, base.commit, `${folder}/src`);
    for (const path of paths.split("\0").filter((one) => one !== "")) {
      const copy = join(output, path.slice(folder.length + 1));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, fileAt(root, base.commit, path));
    }
    return use(["--types", "compile", "--against-output", output]);
  } finally {
    rmSync(output, { recursive: true });
  }
}

function readAdvice(request, options) {
  const [report] = JSON.parse(
    runDiff(request, [...options, "--format", "json"]),
  ).reports;
  return { bump: report.bump, because: reasonOf(report) };
}

function runDiff({ root, base, name }, options) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[command, "diff", "--base-branch", base.commit, "--only", name],
      ...["--fail-on", "none", ...options],
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`userapis diff failed:\n${stderr}`);
  return stdout;
}

/** The change that decides the step, with its place. */
function reasonOf({ bumpBecause, changes, accepted }) {
  const all = [...changes, ...accepted.map(({ change }) => change)];
  const change = all.find(({ fingerprint }) => fingerprint === bumpBecause);
  if (change === undefined) return undefined;
  const { file, line, column } = change.revision;
  return `${file}:${line}:${column} ${change.message}`;
}
