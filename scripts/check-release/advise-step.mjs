import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { largest } from "./bumps.mjs";
import { fileAt, git } from "./git.mjs";

const command = fileURLToPath(
  new URL("../../generator/bin/userapis.js", import.meta.url),
);

/**
 * What `userapis diff` says of a generated package: of its spec, and of the types of what was emitted, which another generator may have changed
 * where the spec is the same.
 *
 * @param request.name Of the package, in the configuration.
 * @param request.files What has changed in its folder.
 */
export function adviseStep({ root, base, name, folder, files, write }) {
  const options = ["--base-branch", base.commit, "--only", name];
  const ofSpec = runDiff(root, options, write);
  if (!files.some((file) => file.startsWith("src/"))) return ofSpec;
  return withBaseOutput({ root, base, folder }, (output) => {
    const judge = ["--types", "compile", "--against-output", output];
    const ofTypes = runDiff(root, [...options, ...judge], write);
    return largest(ofSpec.bump, ofTypes.bump) === ofSpec.bump
      ? ofSpec
      : { ...ofTypes, onlyOutput: true };
  });
}

/** A copy of the sources that the package had at the base. */
function withBaseOutput({ root, base, folder }, use) {
  const output = mkdtempSync(join(tmpdir(), "userapis-release-"));
  try {
    const paths = git(
      root,
      ...["ls-tree", "-r", "-z", "--name-only", base.commit, `${folder}/src`],
    );
    for (const path of paths.split("\0").filter((one) => one !== "")) {
      const copy = join(output, path.slice(folder.length + 1));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, fileAt(root, base.commit, path));
    }
    return use(output);
  } finally {
    rmSync(output, { recursive: true });
  }
}

function runDiff(root, options, write) {
  const format = ["--fail-on", "none", "--format", "json"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, "diff", ...options, ...format, ...(write ? ["--changeset"] : [])],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`userapis diff failed:\n${stderr}`);
  const [report] = JSON.parse(stdout).reports;
  return { bump: report.bump, because: reasonOf(report) };
}

/** The change that decides the step, with its place. */
function reasonOf({ bumpBecause, changes, accepted }) {
  const all = [...changes, ...accepted.map(({ change }) => change)];
  const change = all.find(({ fingerprint }) => fingerprint === bumpBecause);
  if (change === undefined) return undefined;
  const { file, line, column } = change.revision;
  return `${file}:${line}:${column} ${change.message}`;
}
