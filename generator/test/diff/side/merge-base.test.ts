import { join } from "node:path";
import { expect, test } from "vitest";
import { hasChanges, mergeBase } from "../../../src/diff/side/merge-base.js";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.js";
import { failureOf } from "./failure.js";
import { commit, git, repositoryWith } from "./repository.js";

async function cloneOf(
  origin: string,
  ...parameters: readonly string[]
): Promise<string> {
  const folder = join(await temporaryFolder(), "clone");
  await git(
    origin,
    "clone",
    "--quiet",
    ...parameters,
    `file://${origin}`,
    folder,
  );
  return folder;
}

test("where a branch left main", async () => {
  const folder = await repositoryWith({ "a.txt": "1" });
  const base = await git(folder, "rev-parse", "HEAD");
  await git(folder, "switch", "--quiet", "--create=topic");
  const head = await commit(folder, { "b.txt": "2" });
  await git(folder, "switch", "--quiet", "main");
  await commit(folder, { "c.txt": "3" });
  await git(folder, "switch", "--quiet", "topic");

  expect(await mergeBase({ folder })).toEqual({
    commit: base,
    branch: "main",
    head,
    firstParent: base,
  });
});

test("the remote's own branch, whatever it is called, before a local one", async () => {
  const origin = await repositoryWith({ "a.txt": "1" });
  await git(origin, "branch", "--move", "trunk");
  const folder = await cloneOf(origin);
  await git(folder, "branch", "main");
  const head = await commit(folder, { "b.txt": "2" });
  const base = await git(folder, "rev-parse", "HEAD~1");

  expect(await mergeBase({ folder })).toEqual({
    commit: base,
    branch: "trunk",
    head,
    firstParent: base,
  });
});

test("a branch by name: of the remote, local, as a tag or a commit", async () => {
  const origin = await repositoryWith({ "a.txt": "1" });
  const first = await git(origin, "rev-parse", "HEAD");
  await git(origin, "branch", "release/1.x");
  const second = await commit(origin, { "b.txt": "2" });
  const folder = await cloneOf(origin);
  await git(folder, "branch", "local", "HEAD~1");
  await git(folder, "tag", "--annotate", "--message=One", "v1", "HEAD~1");

  for (const [name, branch, base] of [
    ["release/1.x", "release/1.x", first],
    ["origin/release/1.x", "origin/release/1.x", first],
    ["local", "local", first],
    ["v1", "v1", first],
    [first, first, first],
    ["main", "main", second],
  ] as const)
    expect(await mergeBase({ folder }, name)).toMatchObject({
      branch,
      commit: base,
    });
});

test("on main itself the base is HEAD; the first commit has no parent", async () => {
  const folder = await repositoryWith({ "a.txt": "1" });
  const first = await mergeBase({ folder });
  await commit(folder, { "a.txt": "2" });
  const second = await mergeBase({ folder });

  expect(first.commit).toBe(first.head);
  expect(first.firstParent).toBeUndefined();
  expect(second.commit).toBe(second.head);
  expect(second.firstParent).toBe(first.head);
});

test("changes of some files: edited, staged, new, none", async () => {
  const folder = await repositoryWith({
    "a[1].txt": "1",
    "a1.txt": "1",
    "c.txt": "1",
  });
  await writeFiles(folder, { "a1.txt": "2", "c.txt": "2", "new/d.txt": "1" });
  await git(folder, "add", "c.txt");
  const changed = (...paths: string[]): Promise<boolean> =>
    hasChanges(paths, { folder });

  expect(await changed("a[1].txt")).toBe(false);
  expect(await changed("a1.txt")).toBe(true);
  expect(await changed("c.txt")).toBe(true);
  expect(await changed("new/d.txt", "a[1].txt")).toBe(true);
  expect(await changed(join(folder, "a1.txt"))).toBe(true);
  expect(await changed("gone.txt")).toBe(false);
  expect(await changed()).toBe(false);
  expect(await failureOf(changed("../a.txt"))).toContain(
    "git cannot compare the working tree: ",
  );
});

test("a shallow clone in which the base was not fetched", async () => {
  const origin = await repositoryWith({ "a.txt": "1" });
  await git(origin, "switch", "--quiet", "--create=topic");
  await commit(origin, { "b.txt": "2" });
  await git(origin, "switch", "--quiet", "main");
  await commit(origin, { "c.txt": "3" });
  const one = await cloneOf(origin, "--depth=1", "--branch=topic");
  const both = await cloneOf(
    origin,
    "--depth=1",
    "--no-single-branch",
    "--branch=topic",
  );

  expect(await failureOf(mergeBase({ folder: one }, "main"))).toBe(
    "This repository has no commit, branch or tag `origin/main`.\nFetch it with `git fetch origin main:refs/remotes/origin/main`. This is a shallow clone: set `fetch-depth: 0` where the workflow checks out, or run `git fetch --unshallow`.",
  );
  expect(await failureOf(mergeBase({ folder: both }, "main"))).toBe(
    "HEAD and `main` have no commit in common here.\nThis is a shallow clone: set `fetch-depth: 0` where the workflow checks out, or run `git fetch --unshallow`.",
  );
});

test("no main branch, no commit, no repository", async () => {
  const folder = await repositoryWith({ "a.txt": "1" });
  await git(folder, "branch", "--move", "topic");
  const empty = await temporaryFolder();
  await git(empty, "init", "--quiet");
  const none = await temporaryFolder();

  expect(await failureOf(mergeBase({ folder }))).toContain(
    "This repository does not say which branch is its main one.",
  );
  expect(await failureOf(mergeBase({ folder: empty }))).toContain(
    "This repository has no commit yet.",
  );
  expect(await failureOf(mergeBase({ folder: none }))).toContain(
    "git finds no repository to use at",
  );
  expect(await failureOf(mergeBase({ folder }, "-h"))).toContain(
    "no commit, branch or tag `origin/-h`",
  );
});

test("histories that have nothing in common", async () => {
  const folder = await repositoryWith({ "a.txt": "1" });
  await git(folder, "switch", "--quiet", "--orphan", "other");
  await commit(folder, { "b.txt": "2" });

  expect(await failureOf(mergeBase({ folder }))).toBe(
    "HEAD and `main` have no commit in common here.\nName the base yourself: userapis diff git:main:<path> <path>",
  );
});
