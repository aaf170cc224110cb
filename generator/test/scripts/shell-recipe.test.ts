import { execFile } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { breaking, petstore, project } from "../commands/diff-project.js";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import {
  filesIn,
  temporaryFolder,
  writeFiles,
} from "../support/temporary-folder.js";

const page = new URL("../../../docs/spec-diff.md", import.meta.url);
const command = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

/** The script of the page, as a reader copies it. */
async function recipe(): Promise<string> {
  const [, script] =
    /^```sh\n(#!\/bin\/sh\n[^]*?)^```$/m.exec(await readFile(page, "utf8")) ??
    [];
  if (script === undefined) throw new Error("the page has no script");
  return script;
}

/** A clone as CI services make it: of the branch alone, and of its last commit. */
async function shallowClone(origin: string): Promise<string> {
  const folder = join(await temporaryFolder(), "clone");
  const source = ["--branch=topic", `file://${origin}`];
  await git(origin, "clone", "--quiet", "--depth=1", ...source, folder);
  await writeFiles(folder, {
    "check.sh": await recipe(),
    "node_modules/.bin/readme": "",
  });
  await symlink(command, join(folder, "node_modules/.bin/userapis"));
  return folder;
}

interface Outcome {
  readonly code: number | string | null | undefined;
  readonly out: string;
}

function run(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const surroundings = {
    cwd: folder,
    env: { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", ...env },
  };
  return new Promise((resolve) => {
    execFile("sh", ["check.sh"], surroundings, (error, stdout) => {
      resolve({ code: error === null ? 0 : error.code, out: stdout });
    });
  });
}

test("a branch that breaks: said, reported into files, and an exit code of 1", async () => {
  const origin = await repositoryWith(project);
  await git(origin, "switch", "--quiet", "--create=topic");
  await commit(origin, { "specs/zoo.yaml": breaking });
  await git(origin, "switch", "--quiet", "main");
  await commit(origin, { "specs/petstore.yaml": petstore({ required: "" }) });
  const folder = await shallowClone(origin);

  const { code, out } = await run(folder);
  expect(code).toBe(1);
  expect(out).toContain("@acme/petstore: no changes");
  expect(out).toContain("Something breaks; see above.");
  expect(Object.keys(await filesIn(join(folder, "spec-diff")))).toEqual([
    "comment.md",
    "index.html",
    "junit.xml",
  ]);
});

test("a branch that breaks nothing, into a branch of another name", async () => {
  const origin = await repositoryWith(project);
  await git(origin, "branch", "--move", "trunk");
  await git(origin, "switch", "--quiet", "--create=topic");
  await commit(origin, { "README.md": "Pets." });
  const folder = await shallowClone(origin);

  const { code, out } = await run(folder, { TARGET: "trunk" });
  expect(out).toContain("Nothing that breaks.");
  expect(code).toBe(0);
});

test("no such branch", async () => {
  const origin = await repositoryWith(project);
  await git(origin, "switch", "--quiet", "--create=topic");
  const folder = await shallowClone(origin);

  const { code, out } = await run(folder, { TARGET: "gone" });
  expect(out).toContain("The specs could not be compared; see above.");
  expect(code).toBe(2);
});
