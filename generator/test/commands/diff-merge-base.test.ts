import { describe, expect, test } from "vitest";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import {
  added,
  breaking,
  diff,
  diffConfig,
  petstore,
  project,
  renamed,
} from "./diff-project.js";

/** A branch that leaves `main` right after its first commit. */
async function branchOf(files: Readonly<Record<string, string>>) {
  const folder = await repositoryWith(files);
  await git(folder, "switch", "--quiet", "--create", "feature");
  return folder;
}

const bump = ["--format", "bump"];

test("every spec of the configuration against where main was left", async () => {
  const folder = await branchOf(project);
  await commit(folder, { "specs/petstore.yaml": breaking });
  await writeFiles(folder, { "specs/zoo.yaml": added });
  expect(await diff({ folder }, ...bump)).toEqual({
    code: 1,
    out: "@acme/petstore major\n@acme/zoo minor\n",
    err: "",
  });
});

test("what main did meanwhile is not told", async () => {
  const folder = await branchOf(project);
  await commit(folder, { "specs/zoo.yaml": added });
  await git(folder, "switch", "--quiet", "main");
  await commit(folder, { "specs/petstore.yaml": breaking });
  await git(folder, "switch", "--quiet", "feature");
  const { code, out } = await diff({ folder });
  expect(code).toBe(0);
  expect(out).toContain("@acme/petstore: no changes\n");
  expect(out).toMatch(
    /^@acme\/zoo: git:[0-9a-f]{12}:specs\/zoo\.yaml \(1\.0\.0\) → specs\/zoo\.yaml \(1\.0\.0\)$/m,
  );
});

test("on main itself: what is not committed yet", async () => {
  const folder = await repositoryWith(project);
  expect(await diff({ folder })).toEqual({
    code: 0,
    out: "2 documents: no changes\n",
    err: "",
  });
  await writeFiles(folder, { "specs/zoo.yaml": breaking });
  expect(await diff({ folder }, ...bump)).toMatchObject({
    code: 1,
    out: "@acme/petstore none\n@acme/zoo major\n",
  });
});

test("from a folder below the configuration's", async () => {
  const folder = await branchOf(project);
  await commit(folder, { "specs/petstore.yaml": breaking, "a/b/c.txt": "" });
  expect(
    await diff({ folder: `${folder}/a/b` }, ...bump, "--only", "petstore"),
  ).toEqual({ code: 1, out: "major\n", err: "" });
});

describe("--only", () => {
  test("one package", async () => {
    const folder = await branchOf(project);
    await commit(folder, {
      "specs/petstore.yaml": breaking,
      "specs/zoo.yaml": added,
    });
    expect(await diff({ folder }, "--only", "zoo", ...bump)).toEqual({
      code: 0,
      out: "minor\n",
      err: "",
    });
  });

  test("a package that there is not", async () => {
    const folder = await branchOf(project);
    expect(await diff({ folder }, "--only", "zou")).toEqual({
      code: 2,
      out: "",
      err: 'error: There is no package "zou"\nDid you mean "zoo"? The configuration has: petstore, zoo.\n',
    });
  });
});

describe("which branch is the base", () => {
  /** `next` and `later` are ahead of `main`, and `feature` begins at `later`. */
  async function branches(settings = "") {
    const folder = await repositoryWith({
      ...project,
      "userapis.config.yaml": `${diffConfig}${settings}`,
    });
    await git(folder, "switch", "--quiet", "--create", "next");
    await commit(folder, { "specs/petstore.yaml": breaking });
    await git(folder, "switch", "--quiet", "--create", "later");
    await commit(folder, { "specs/zoo.yaml": breaking });
    await git(folder, "switch", "--quiet", "--create", "feature");
    return folder;
  }

  const since = {
    main: "@acme/petstore major\n@acme/zoo major\n",
    next: "@acme/petstore none\n@acme/zoo major\n",
    later: "@acme/petstore none\n@acme/zoo none\n",
  };

  test.each([
    ["the default branch", "", {}, [], since.main],
    ["the option", "", {}, ["--base-branch", "next"], since.next],
    ["GitHub", "", { GITHUB_BASE_REF: "next" }, [], since.next],
    ["GitHub, on a push", "", { GITHUB_BASE_REF: "" }, [], since.main],
    [
      "GitLab",
      "",
      { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "next" },
      [],
      since.next,
    ],
    [
      "the option before the CI service",
      "",
      { GITHUB_BASE_REF: "next" },
      ["--base-branch", "later"],
      since.later,
    ],
    ["the configuration", "diff: { baseBranch: next }\n", {}, [], since.next],
    [
      "the CI service before the configuration",
      "diff: { baseBranch: next }\n",
      { GITHUB_BASE_REF: "later" },
      [],
      since.later,
    ],
  ])("%s", async (...[, settings, env, options, out]) => {
    const folder = await branches(settings);
    expect(await diff({ folder, env }, ...options, ...bump)).toMatchObject({
      out,
      err: "",
    });
  });

  test("a branch that there is not", async () => {
    const folder = await branches();
    const { code, out, err } = await diff({ folder }, "--base-branch", "nxt");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: This repository has no .*nxt`/);
  });
});

describe("specs that come and go", () => {
  test("a new one: minor", async () => {
    const folder = await branchOf({
      "userapis.config.yaml": diffConfig.slice(0, diffConfig.indexOf("  zoo:")),
      "specs/petstore.yaml": petstore(),
    });
    await commit(folder, project);
    const { code, out } = await diff({ folder }, "--only", "zoo");
    expect(code).toBe(0);
    expect(out).toContain("the document is new: 1 operation, 1 model");
    expect(out).toContain("Bump: minor, because of document-added");
  });

  test("one that is gone", async () => {
    const folder = await branchOf(project);
    await commit(folder, {
      "userapis.config.yaml": diffConfig.slice(0, diffConfig.indexOf("  zoo:")),
    });
    const { code, out } = await diff({ folder });
    expect(code).toBe(1);
    expect(out).toContain("@acme/petstore: no changes\n");
    expect(out).toContain("the document is gone: 1 operation, 1 model");
    expect(await diff({ folder }, "--only", "petstore")).toMatchObject({
      code: 0,
    });
  });

  test("one that moved is the same one", async () => {
    const folder = await branchOf(project);
    await git(folder, "mv", "specs/zoo.yaml", "specs/animals.yaml");
    await commit(folder, {
      "userapis.config.yaml": diffConfig.replace("specs/zoo", "specs/animals"),
      "specs/animals.yaml": added,
    });
    expect(await diff({ folder }, ...bump)).toMatchObject({
      code: 0,
      out: "@acme/petstore none\n@acme/zoo minor\n",
    });
  });

  test("a configuration that is new finds the specs that were there before", async () => {
    const { "userapis.config.yaml": config, ...specs } = project;
    const folder = await branchOf(specs);
    await commit(folder, {
      "userapis.config.yaml": config,
      "specs/zoo.yaml": breaking,
    });
    expect(await diff({ folder }, ...bump)).toMatchObject({
      code: 1,
      out: "@acme/petstore none\n@acme/zoo major\n",
    });
  });

  test("one that cannot be read: with its place, and those of the others", async () => {
    const folder = await branchOf(project);
    await writeFiles(folder, {
      "specs/petstore.yaml": "openapi: [\n",
      "specs/zoo.yaml": "openapi: {\n",
    });
    const { code, out, err } = await diff({ folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(
      /^specs\/petstore\.yaml:2:1 .*\n.*\nspecs\/zoo\.yaml:2:1 /,
    );
    expect(err).toMatch(/\n2 errors, 0 warnings\n$/);
  });
});

test("a package's default level is types, since people compile against it", async () => {
  const folder = await branchOf(project);
  await commit(folder, { "specs/petstore.yaml": renamed });
  expect(await diff({ folder }, ...bump)).toMatchObject({ code: 1 });
  expect(await diff({ folder }, ...bump, "--fail-on", "wire")).toMatchObject({
    code: 0,
  });
  const sides = ["git:main:specs/petstore.yaml", "specs/petstore.yaml"];
  expect(await diff({ folder }, ...sides)).toMatchObject({
    code: 1,
    out: expect.stringMatching(
      /^@acme\/petstore: git:main:specs\/petstore\.yaml /,
    ) as string,
  });
});

test("no repository", async () => {
  const folder = await folderWith(project);
  expect(await diff({ folder })).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(/^error: git finds no repository/) as string,
  });
});

test("a repository without a commit", async () => {
  const folder = await folderWith(project);
  await git(folder, "init", "--quiet");
  expect(await diff({ folder })).toEqual({
    code: 2,
    out: "",
    err: expect.stringContaining("no commit yet") as string,
  });
});
