import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";
import { startRegistry } from "./registry.js";
import type { Registry } from "./registry.js";
import { runScript } from "./run-script.js";
import type { Ended } from "./run-script.js";

const manifest = (name: string, rest: object = {}) =>
  JSON.stringify({ name, version: "0.1.0", files: ["dist"], ...rest });

interface Train {
  /** A clone of a bare repository. */
  readonly folder: string;
  readonly registry: Registry;
}

/** Two packages, of which the first in the alphabet needs the second, in a clone of a repository of their own, and a registry that has neither. */
async function train(): Promise<Train> {
  const registry = await startRegistry();
  const folder = await repositoryWith({
    ".gitignore": ".npm*\nrelease\n",
    ...registry.configuration,
    "package.json": JSON.stringify({
      name: "acme",
      private: true,
      workspaces: ["packages/*"],
    }),
    "packages/pets/package.json": manifest("@acme/pets", {
      dependencies: { "@acme/runtime": "^0.1.0" },
    }),
    "packages/pets/CHANGELOG.md":
      "# @acme/pets\n\n## 0.1.0\n\nThe first release.\n",
    "packages/pets/dist/index.js": "export {};\n",
    "packages/runtime/package.json": manifest("@acme/runtime"),
    "packages/runtime/dist/index.js": "export {};\n",
  });
  const origin = join(await temporaryFolder(), "origin.git");
  await git(folder, "clone", "--quiet", "--bare", folder, origin);
  await git(folder, "remote", "add", "origin", origin);
  return { folder, registry };
}

const author = {
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

function run(
  { folder }: Train,
  script: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return runScript([script], { folder, env: { ...author, ...env } });
}

const plan = async (one: Train) =>
  (await run(one, "plan-release.mjs")).out.trim();

/** Names of the tags that the origin has. */
const tags = async ({ folder }: Train) =>
  (await git(folder, "ls-remote", "--tags", "--refs", "origin"))
    .split("\n")
    .map((line) => line.split("refs/tags/")[1])
    .filter((tag) => tag !== undefined);

test("a release that breaks off halfway, and is started again", async () => {
  const one = await train();
  const [pets, runtime] = ["@acme/pets@0.1.0", "@acme/runtime@0.1.0"] as const;
  expect(await plan(one)).toBe(JSON.stringify([runtime, pets]));
  expect((await run(one, "pack-release.mjs")).out).toBe(
    `${runtime}  acme-runtime-0.1.0.tgz
${pets}  acme-pets-0.1.0.tgz
2 packages in release/
`,
  );
  one.registry.refused.add("@acme/pets");
  expect((await run(one, "publish-release.mjs")).code).toBe(1);
  expect(one.registry.published).toEqual([runtime]);
  expect((await run(one, "tag-release.mjs")).code).toBe(0);
  expect(await tags(one)).toEqual([runtime]);

  one.registry.refused.clear();
  await git(one.folder, "tag", "--delete", runtime);
  expect(await plan(one)).toBe(JSON.stringify([pets]));
  expect(
    (await run(one, "publish-release.mjs")).out.trim().split("\n"),
  ).toEqual(
    expect.arrayContaining([`passed over  ${runtime}`, `published  ${pets}`]),
  );
  expect(one.registry.published).toEqual([runtime, pets]);
  expect((await run(one, "tag-release.mjs")).out).toMatch(/\n1 tags pushed\n$/);
  expect(await tags(one)).toEqual([pets, runtime]);
  expect(
    await git(one.folder, "tag", "--list", "--format=%(contents)", pets),
  ).toBe(`${pets}\n\nThe first release.`);
  expect((await run(one, "tag-release.mjs")).out).toBe("0 tags pushed\n");
  expect(await plan(one)).toBe("[]");
});

test("a tarball that is not the one that was packed is not published, nor any other", async () => {
  const one = await train();
  await run(one, "pack-release.mjs");
  await appendFile(join(one.folder, "release/acme-pets-0.1.0.tgz"), "\n");
  const { code, err } = await run(one, "publish-release.mjs");
  expect(code).toBe(1);
  expect(err).toContain(
    "release/acme-pets-0.1.0.tgz is not what was packed: it is sha512-",
  );
  expect(one.registry.published).toEqual([]);
});

test("while changesets are pending nothing is published; those that release nothing hold up nothing", async () => {
  const one = await train();
  await writeFiles(one.folder, {
    ".changeset/empty.md": "---\n---\n",
    ".changeset/unknown.md": '---\n"@acme/gone": patch\n---\n',
  });
  expect(await plan(one)).not.toBe("[]");
  await writeFiles(one.folder, {
    ".changeset/fix.md": '---\n"@acme/pets": patch\n---\n\nSomething.\n',
  });
  const output = join(one.folder, "output");
  const env = { GITHUB_OUTPUT: output };
  const { code, out, err } = await run(one, "plan-release.mjs", env);
  expect([code, out, err]).toEqual([
    0,
    "[]\n",
    ".changeset/fix.md first: run npm run release:version, or merge the pull request of versions\n",
  ]);
  expect(await readFile(output, "utf8")).toBe("unpublished=[]\n");
});

test("a version is tagged where it was written, whatever has changed since", async () => {
  const one = await train();
  const raised = await commit(one.folder, {
    "packages/pets/package.json": manifest("@acme/pets", {
      version: "0.2.0",
    }),
  });
  await run(one, "pack-release.mjs");
  await run(one, "publish-release.mjs");
  await commit(one.folder, {
    ".changeset/fix.md": '---\n"@acme/runtime": patch\n---\n\nSomething.\n',
    "packages/pets/package.json": manifest("@acme/pets", {
      version: "0.2.0",
      devDependencies: { typescript: "5.9.3" },
    }),
    "packages/runtime/dist/index.js": "export const fixed = 1;\n",
  });
  await rm(join(one.folder, "release"), { recursive: true });
  expect((await run(one, "tag-release.mjs")).code).toBe(0);
  const commitOf = (tag: string) =>
    git(one.folder, "rev-list", "--max-count=1", tag);
  expect(await commitOf("@acme/pets@0.2.0")).toBe(raised);
  expect(await commitOf("@acme/runtime@0.1.0")).toBe(
    await git(one.folder, "rev-parse", `${raised}~1`),
  );
});

test("without an answer of the registry nothing is planned, packed or published, and it says why", async () => {
  const one = await train();
  const env = {
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_fetch_retries: "0",
  };
  await run(one, "pack-release.mjs");
  for (const script of ["plan-release", "publish-release", "pack-release"]) {
    const { code, err } = await run(one, `${script}.mjs`, env);
    expect([script, code]).toEqual([script, 2]);
    expect(err.trimEnd()).toMatch(
      /^npm view @acme\/runtime@0\.1\.0 failed, so nobody knows whether it is published: .+ECONNREFUSED.+$/,
    );
  }
  expect(one.registry.published).toEqual([]);
});

test("an option that there is not", async () => {
  const { code, err } = await runScript(["publish-release.mjs", "--dry"], {
    folder: await temporaryFolder(),
  });
  expect([code, err]).toEqual([
    2,
    "Unknown option '--dry'\nUsage: npm run release:publish [-- --dry-run]\n",
  ]);
});
