import { join } from "node:path";
import { expect, test } from "vitest";
import { petstore, project } from "../commands/diff-project.js";
import { userapis } from "../commands/run-userapis.js";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import { folderWith, temporaryFolder } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";
import type { Ended } from "./run-script.js";

interface Checked {
  readonly code: Ended["code"];
  readonly out: string;
}

/** The last lines, one for each check. CI services are not to be seen, but for what `env` says. */
async function check(
  folder: string,
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<Checked> {
  const { code, out } = await runScript(["check-specs.mjs", ...options], {
    folder,
    env,
  });
  return { code, out: out.slice(out.lastIndexOf("\n\n")).trim() };
}

const verdicts = (lint: string, packages: string, changes: string) =>
  `${lint.padEnd(8)}problems of the specs
${packages.padEnd(8)}whether the packages are what the specs compile to
${changes.padEnd(8)}what the changes of the specs break`;

/** On a branch of its own, where `specs/zoo.yaml` breaks what it promised, and its package follows. */
async function repositoryWithBreak(): Promise<string> {
  const folder = await repositoryWith(project);
  await userapis(folder, "generate");
  await commit(folder, {});
  await git(folder, "switch", "--quiet", "--create=topic");
  await commit(folder, { "specs/zoo.yaml": petstore({ required: "" }) });
  await userapis(folder, "generate");
  await commit(folder, {});
  await git(folder, "switch", "--quiet", "main");
  return folder;
}

async function shallowCloneOf(origin: string): Promise<string> {
  const folder = join(await temporaryFolder(), "clone");
  const source = ["--branch=topic", `file://${origin}`];
  await git(origin, "clone", "--quiet", "--depth=1", ...source, folder);
  return folder;
}

test("on the default branch, without a remote: all is well", async () => {
  const folder = await repositoryWithBreak();
  expect(await check(folder)).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "ok"),
  });
});

test("every check is done, whatever came of those before it", async () => {
  const folder = await repositoryWithBreak();
  await git(folder, "switch", "--quiet", "topic");
  await commit(folder, {
    "specs/petstore.yaml": petstore().replace("name: id,", "name: key,"),
  });
  expect(await check(folder)).toEqual({
    code: 1,
    out: verdicts("failed", "failed", "failed"),
  });
});

test("a change that breaks, and the options of the diff", async () => {
  const folder = await repositoryWithBreak();
  await git(folder, "switch", "--quiet", "topic");
  expect(await check(folder)).toEqual({
    code: 1,
    out: verdicts("ok", "ok", "failed"),
  });
  expect(await check(folder, {}, ["--fail-on", "none"])).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "ok"),
  });
});

test("a break that was approved by label, which CI hands over", async () => {
  const folder = await repositoryWithBreak();
  await git(folder, "switch", "--quiet", "topic");
  const failed = { code: 1, out: verdicts("ok", "ok", "failed") };
  expect(await check(folder, { USERAPIS_FAIL_ON: "" })).toEqual(failed);
  const env = { USERAPIS_FAIL_ON: "none" };
  expect(await check(folder, env)).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "ok"),
  });
  expect(await check(folder, env, ["--fail-on", "types"])).toEqual(failed);
});

test("a clone without the default branch fails in CI, where it could hide a break", async () => {
  const folder = await shallowCloneOf(await repositoryWithBreak());
  expect(await check(folder)).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "skipped"),
  });
  for (const env of [{ CI: "true" }, { CI: "1", GITHUB_BASE_REF: "main" }])
    expect(await check(folder, env)).toEqual({
      code: 1,
      out: verdicts("ok", "ok", "failed"),
    });
  const onDefault = {
    CI: "true",
    CI_COMMIT_BRANCH: "trunk",
    CI_DEFAULT_BRANCH: "trunk",
  };
  expect(await check(folder, onDefault)).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "skipped"),
  });
});

test("a mistake on the command line is none of the clone", async () => {
  const folder = await shallowCloneOf(await repositoryWithBreak());
  await git(folder, "fetch", "--quiet", "--unshallow", "origin", "main:main");
  expect(await check(folder, {}, ["--fail-on", "everything"])).toEqual({
    code: 1,
    out: verdicts("ok", "ok", "failed"),
  });
});

test("sources without git", async () => {
  const folder = await folderWith(project);
  await userapis(folder, "generate");
  expect(await check(folder)).toEqual({
    code: 0,
    out: verdicts("ok", "ok", "skipped"),
  });
});
