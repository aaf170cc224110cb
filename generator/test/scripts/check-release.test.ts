import { join } from "node:path";
import { expect, test } from "vitest";
import { breaking, petstore, project } from "../commands/diff-project.js";
import { userapis } from "../commands/run-userapis.js";
import { commit, git, repositoryWith } from "../diff/side/repository.js";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";
import type { Ended } from "./run-script.js";

interface Checked {
  readonly code: Ended["code"];
  /** A line for each package or problem. */
  readonly out: readonly string[];
}

/** CI services are not to be seen, but for what `env` says. */
async function check(
  folder: string,
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<Checked> {
  const { code, out } = await runScript(["check-release.mjs", ...options], {
    folder,
    env,
  });
  const [, ...lines] = out.trim().split("\n");
  return {
    code,
    out: lines
      .filter((line) => line !== "")
      .map((line) => line.trim().replaceAll(/ +/g, " ")),
  };
}

const library = JSON.stringify({
  name: "@acme/library",
  version: "1.0.0",
  files: ["dist"],
});

/** Two generated packages and one written by hand, on a branch of its own. */
async function workspace(): Promise<string> {
  const folder = await repositoryWith({
    ...project,
    "package.json": JSON.stringify({
      name: "acme",
      private: true,
      workspaces: ["packages/*", "tools"],
    }),
    "package-lock.json": JSON.stringify({ lockfileVersion: 3 }),
    ".changeset/config.json": JSON.stringify({ baseBranch: "main" }),
    "packages/library/package.json": library,
    "packages/library/src/index.ts": "export const answer = 42;\n",
    "tools/package.json": JSON.stringify({
      name: "@acme/tools",
      version: "0.0.0",
      private: true,
    }),
    "tools/src/index.ts": "export {};\n",
  });
  await userapis(folder, "generate");
  await commit(folder, {});
  await git(folder, "switch", "--quiet", "--create=topic");
  return folder;
}

/** As a maintainer does it: the spec, and what it compiles to. */
async function changeSpec(folder: string, text: string): Promise<void> {
  await commit(folder, { "specs/petstore.yaml": text });
  await userapis(folder, "generate");
  await commit(folder, {});
}

const changeset = (name: string, bump: string) =>
  `---\n"${name}": ${bump}\n---\n\nSomething.\n`;

const untouched = [
  "ok @acme/library unchanged",
  "ok @acme/petstore unchanged",
  "ok @acme/zoo unchanged",
];

test("a branch that changes nothing of what is published", async () => {
  const folder = await workspace();
  await commit(folder, {
    "packages/library/test/index.test.ts": "",
    "packages/library/CHANGELOG.md": "# @acme/library\n",
    "packages/library/package.json": JSON.stringify({
      ...(JSON.parse(library) as object),
      devDependencies: { typescript: "5.9.3" },
    }),
    "tools/src/index.ts": "export const tool = 1;\n",
  });
  expect(await check(folder)).toEqual({ code: 0, out: untouched });
});

test("a changed spec: without a changeset, with one that is too small, and with the one that userapis writes", async () => {
  const folder = await workspace();
  await changeSpec(folder, breaking);
  expect(await check(folder)).toEqual({
    code: 1,
    out: [
      untouched[0],
      "failed @acme/petstore changed, and has no changeset; it needs minor",
      expect.stringMatching(/^changed .+ and \d+ more$/),
      "because specs/petstore.yaml:22:21 `Pet.name` is optional",
      "run npx userapis diff --only petstore --changeset --fail-on none",
      untouched[2],
    ],
  });
  await commit(folder, {
    ".changeset/small.md": changeset("@acme/petstore", "patch"),
  });
  expect((await check(folder)).out[1]).toBe(
    "failed @acme/petstore patch in .changeset/small.md is too small; it needs minor",
  );
  await userapis(folder, "diff", "--only", "petstore", "--changeset");
  const { code, out } = await check(folder);
  expect(code).toBe(0);
  expect(out[1]).toMatch(
    /^ok @acme\/petstore minor in .changeset\/acme-petstore-[0-9a-f]{8}.md, .changeset\/small.md$/,
  );
});

test("--write writes it, too", async () => {
  const folder = await workspace();
  await changeSpec(folder, breaking);
  expect((await check(folder, {}, ["--write"])).code).toBe(0);
  const written = Object.entries(await filesIn(join(folder, ".changeset")));
  expect(
    written.find(([name]) => name.startsWith("acme-petstore-"))?.[1],
  ).toContain('"@acme/petstore": minor');
});

test("the same spec and another output: the types that are gone decide", async () => {
  const folder = await workspace();
  const config = project["userapis.config.yaml"].replace(
    'packageName: "@acme/zoo"',
    '$&\n    clientName: "Aquarium"',
  );
  await commit(folder, { "userapis.config.yaml": config });
  await userapis(folder, "generate");
  const { code, out } = await check(folder);
  expect(code).toBe(1);
  expect(out).toContain(
    "failed @acme/zoo changed, and has no changeset; it needs minor",
  );
  expect(out.at(-1)).toBe("run npm run check:release -- --write");
  expect((await check(folder, {}, ["--write"])).code).toBe(0);
});

test("the same spec and types, and other pages: --write makes one patch for all of them, and no other", async () => {
  const folder = await workspace();
  await commit(folder, {
    "packages/petstore/README.md": "# Pets\n",
    "packages/zoo/api.md": "# Animals\n",
    "packages/zoo/src/openapi.ts": "// Another comment.\n",
    "packages/library/src/index.ts": "export {};\n",
  });
  const { code, out } = await check(folder);
  expect(code).toBe(1);
  expect(out.filter((line) => line.startsWith("run "))).toEqual([
    "run npx changeset add, and choose @acme/library and patch",
    "run npm run check:release -- --write",
    "run npm run check:release -- --write",
  ]);
  const written = await check(folder, {}, ["--write"]);
  expect(written.out[0]).toMatch(/^failed @acme\/library /);
  const file = /patch in (\.changeset\/generated-[0-9a-f]{8}\.md)$/;
  const named = written.out.map((line) => file.exec(line)?.[1]);
  expect(new Set(named).size).toBe(2);
  const changesets = await filesIn(join(folder, ".changeset"));
  expect(Object.values(changesets)).toContain(`---
"@acme/petstore": patch
"@acme/zoo": patch
---

Generated anew; no type has changed.
`);
});

test("from a folder of the repository it sees the same", async () => {
  const folder = await workspace();
  const { out } = await check(join(folder, "packages/library"));
  expect(out).toEqual(untouched);
});

test("an option that there is not", async () => {
  const { code, err } = await runScript(["check-release.mjs", "--wirte"], {
    folder: await temporaryFolder(),
  });
  expect([code, err]).toEqual([
    2,
    "Unknown option '--wirte'\nUsage: npm run check:release [-- --base-branch main] [-- --write]\n",
  ]);
});

test("a package written by hand needs one step at least, committed or not; which, its author knows", async () => {
  const folder = await workspace();
  await userapis(folder, "generate");
  const file = { "packages/library/src/new.ts": "export {};\n" };
  await commit(folder, file);
  expect(await check(folder)).toEqual({
    code: 1,
    out: [
      "failed @acme/library changed, and has no changeset; it needs patch",
      "changed src/new.ts",
      "run npx changeset add, and choose @acme/library and patch",
      ...untouched.slice(1),
    ],
  });
  await commit(folder, {
    ".changeset/own.md": changeset("@acme/library", "minor"),
  });
  expect((await check(folder)).out[0]).toBe(
    "ok @acme/library minor in .changeset/own.md",
  );
});

test("a changeset that the base has is about another change", async () => {
  const folder = await workspace();
  await git(folder, "switch", "--quiet", "main");
  await commit(folder, {
    ".changeset/earlier.md": changeset("@acme/library", "major"),
  });
  await git(folder, "switch", "--quiet", "--create=later");
  await commit(folder, { "packages/library/src/index.ts": "export {};\n" });
  expect((await check(folder)).out[0]).toBe(
    "failed @acme/library changed, and has no changeset; it needs patch",
  );
});

test("a raised version is as good, if the changelog tells of it; and a new package needs none", async () => {
  const folder = await workspace();
  await commit(folder, {
    "packages/library/package.json": library.replace("1.0.0", "1.0.1"),
    "packages/library/CHANGELOG.md":
      "# @acme/library\n\n## 1.0.1\n\nSomething.\n",
    "packages/library/src/index.ts": "export {};\n",
    "packages/young/package.json": JSON.stringify({
      name: "@acme/young",
      version: "0.1.0",
    }),
  });
  expect(await check(folder)).toEqual({
    code: 0,
    out: [
      "ok @acme/library 1.0.0 → 1.0.1",
      untouched[1],
      "ok @acme/young new, 0.1.0",
      untouched[2],
    ],
  });
});

test.each([
  [
    "1.0.1",
    "1.0.0 → 1.0.1 by hand: CHANGELOG.md has no section for it",
    ", and npx changeset add for what changes",
  ],
  ["0.9.9", "0.9.9 is lower than 1.0.0, which may be published", ""],
  [
    "1.1.0-beta.0",
    "1.1.0-beta.0 is a prerelease, which nothing here publishes",
    ", and npx changeset add for what changes",
  ],
])(
  "the version %s, which nobody may type",
  async (version, reason, addition) => {
    const folder = await workspace();
    await commit(folder, {
      "packages/library/package.json": library.replace("1.0.0", version),
    });
    expect(await check(folder)).toEqual({
      code: 1,
      out: [
        `failed @acme/library ${reason}`,
        `run npm pkg set version=1.0.0 --workspace packages/library${addition}`,
        ...untouched.slice(1),
      ],
    });
  },
);

test("a package is known by its name: moved, deleted, made private", async () => {
  const folder = await workspace();
  await git(folder, "mv", "packages/library", "packages/moved");
  expect(await check(folder)).toEqual({ code: 0, out: untouched });
  await commit(folder, { "packages/moved/src/index.ts": "export {};\n" });
  expect((await check(folder)).out).toContain(
    "failed @acme/library changed, and has no changeset; it needs patch",
  );
  const manifest = { ...(JSON.parse(library) as object), private: true };
  await commit(folder, {
    "packages/moved/package.json": JSON.stringify(manifest),
  });
  expect((await check(folder)).out.slice(-2)).toEqual([
    "gone @acme/library packages/library is private now",
    'once merged, run npm deprecate @acme/library "<what to use instead>"',
  ]);
  await git(folder, "rm", "-r", "--quiet", "packages/moved");
  await commit(folder, {
    ".changeset/left.md": changeset("@acme/library", "patch"),
  });
  expect(await check(folder)).toEqual({
    code: 1,
    out: [
      ...untouched.slice(1),
      "gone @acme/library it is no workspace any more; it was packages/library",
      'once merged, run npm deprecate @acme/library "<what to use instead>"',
      "failed .changeset/left.md: there is no package @acme/library here",
      "do delete .changeset/left.md",
    ],
  });
});

test("a changeset that releases nothing, or cannot be read, whoever brought it", async () => {
  const folder = await workspace();
  await git(folder, "switch", "--quiet", "main");
  const both = '---\n"@acme/library": patch\n"@acme/tools": patch\n---\n';
  await commit(folder, {
    ".changeset/a-empty.md": "---\n---\n",
    ".changeset/b-none.md": changeset("@acme/library", "none"),
    ".changeset/c-private.md": changeset("@acme/tools", "patch"),
    ".changeset/d-mixed.md": both,
    ".changeset/e-step.md": changeset("@acme/library", "big"),
    ".changeset/f-text.md": "Something.\n",
    ".changeset/g-yaml.md": '---\n"@acme/library: patch\n---\n',
  });
  await git(folder, "switch", "--quiet", "--create=later");
  const { code, out } = await check(folder);
  expect(code).toBe(1);
  const advice: unknown = expect.stringMatching(
    /^do write it as .+ or delete it, /,
  );
  expect(out.slice(3)).toEqual([
    "failed .changeset/a-empty.md: it releases nothing",
    "do delete .changeset/a-empty.md",
    "failed .changeset/b-none.md: it releases nothing",
    "do delete .changeset/b-none.md",
    "failed .changeset/c-private.md: @acme/tools is private, and never released",
    "do delete .changeset/c-private.md",
    "failed .changeset/d-mixed.md: @acme/tools is private, and never released",
    "do take the line of @acme/tools out of .changeset/d-mixed.md",
    'failed .changeset/e-step.md: invalid version type "big" for package "@acme/library".',
    advice,
    "failed .changeset/f-text.md: missing or invalid frontmatter.",
    advice,
    expect.stringContaining("failed .changeset/g-yaml.md: invalid YAML"),
    advice,
  ]);
});

test("what is outside of a package, and its dist is made with", async () => {
  const folder = await workspace();
  const manifest = JSON.parse(library) as object;
  await git(folder, "switch", "--quiet", "main");
  await commit(folder, {
    "packages/library/package.json": JSON.stringify({
      ...manifest,
      scripts: { build: "tsc && node ../../scripts/prune.mjs" },
    }),
    "packages/library/tsconfig.json": '{ "extends": "../../base.json" }',
    "base.json": '{ "extends": "./strict" }',
    "strict.json": "{}",
    "scripts/prune.mjs": "",
    "scripts/other.mjs": "",
  });
  await git(folder, "switch", "--quiet", "--create=later");
  await commit(folder, { "scripts/other.mjs": "export {};\n" });
  expect((await check(folder)).out).toEqual(untouched);
  await commit(folder, {
    "scripts/prune.mjs": "export {};\n",
    "strict.json": '{ "compilerOptions": {} }',
  });
  expect((await check(folder)).out.slice(0, 2)).toEqual([
    "failed @acme/library changed, and has no changeset; it needs patch",
    "changed scripts/prune.mjs, strict.json",
  ]);
});

test("a base that was asked for is in the command to run; one that is not there fails", async () => {
  const folder = await workspace();
  await git(folder, "branch", "stack");
  await changeSpec(folder, breaking);
  const { out } = await check(folder, {}, ["--base-branch", "stack"]);
  expect(out).toContain(
    "run npx userapis diff --only petstore --changeset --fail-on none --base-branch stack",
  );
  const nowhere = await check(folder, {}, ["--base-branch", "nope"]);
  expect([nowhere.code, nowhere.out.at(-1)]).toEqual([
    1,
    "failed what a branch changes needs a base to be seen",
  ]);
});

test("on the default branch, without a remote", async () => {
  const folder = await workspace();
  await git(folder, "switch", "--quiet", "main");
  expect(await check(folder)).toEqual({ code: 0, out: untouched });
});

test("without a base there is nothing to see, which fails in CI", async () => {
  const origin = await workspace();
  await changeSpec(origin, petstore({ summary: "Read a pet." }));
  await git(origin, "switch", "--quiet", "main");
  const shallow = join(await temporaryFolder(), "clone");
  const source = ["--branch=topic", `file://${origin}`];
  await git(origin, "clone", "--quiet", "--depth=1", ...source, shallow);
  const end = (word: string) =>
    `${word} what a branch changes needs a base to be seen`;
  for (const folder of [shallow, await folderWith(project)]) {
    const local = await check(folder);
    expect([local.code, local.out.at(-1)]).toEqual([0, end("skipped")]);
    const inCi = await check(folder, { CI: "true", GITHUB_BASE_REF: "main" });
    expect([inCi.code, inCi.out.at(-1)]).toEqual([1, end("failed")]);
  }
});
