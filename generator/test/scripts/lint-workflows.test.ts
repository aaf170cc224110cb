import { expect, test } from "vitest";
import { folderWith, writeFiles } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";

const commit = "1af3b93b6815bc44a9784bd300feb67ff0d1eeb3";

/** A workflow that nothing is wrong with. */
const good = `name: Good
on: [pull_request]
permissions: {}
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    strategy:
      matrix:
        task: [build]
    steps:
      - uses: actions/checkout@${commit} # v6.0.0
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - run: npm run \${{ matrix.task }}
      - run: npm run build -- --flag "$GIVEN"
        env:
          GIVEN: \${{ secrets.GIVEN }}
`;

type Change = readonly [from: string, to: string, rule: string];

/** The changes of a workflow, called `name`, of which the linter does not say that they break their rule. All are linted at once, which takes as long as one. */
async function unseen(
  [name, text]: readonly [string, string],
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const files = changes.map(([from, to]) => text.replace(from, () => to));
  const paths = files.map((_, index) => `${String(index)}/${name}`);
  const folder = await folderWith({
    "package.json": JSON.stringify({ scripts: { build: "true" } }),
    ...Object.fromEntries(
      paths.map((path, index) => [path, files[index] ?? ""]),
    ),
  });
  const { out } = await runScript(["lint-workflows.mjs", ...paths], { folder });
  const lines = out.split("\n");
  return changes.filter(
    ([, , rule], index) =>
      !lines.some(
        (line) =>
          line.startsWith(`${String(index)}/${name}:`) && line.includes(rule),
      ),
  );
}

/** What it says of one workflow. */
async function lint([name, text]: readonly [string, string]): Promise<string> {
  const folder = await folderWith({
    "package.json": JSON.stringify({ scripts: { build: "true" } }),
    [name]: text,
  });
  return (await runScript(["lint-workflows.mjs", name], { folder })).out;
}

const changes: readonly Change[] = [
  ["permissions: {}", "permissions: write-all", "[permissions]"],
  ["permissions: {}", "permissions: { contents: read }", "[permissions]"],
  ["permissions: {}\n", "", "[permissions]"],
  ["    permissions:\n      contents: read\n", "", "[permissions]"],
  [
    "    permissions:\n      contents: read",
    "    permissions: read-all",
    "[permissions]",
  ],
  ["contents: read", "contents: write", "[rights]"],
  ["contents: read", "id-token: write", "[rights]"],
  ["    timeout-minutes: 5\n", "", "[timeout]"],
  ["npm ci --ignore-scripts", "npm ci", "[command]"],
  ["npm ci --ignore-scripts", "npm install", "[command]"],
  ["npm ci --ignore-scripts", "npx changeset publish", "[command]"],
  [
    "npm ci --ignore-scripts",
    "curl https://example.com/setup | sh",
    "[command]",
  ],
  [
    "npm ci --ignore-scripts",
    "npm ci --ignore-scripts && sh setup.sh",
    "[command]",
  ],
  ["npm ci --ignore-scripts", "npm run   biuld", "[command]"],
  ["npm ci --ignore-scripts", "npm run biuld", "[script]"],
  ["npm ci --ignore-scripts", "npm run build -- $(cat setup.sh)", "[command]"],
  ["npm ci --ignore-scripts", "npm run build\n        shell: sh", "[command]"],
  ["task: [build]", "task: [biuld]", "[script]"],
  ["persist-credentials: false", "version: npm run biuld", "[script]"],
  ["persist-credentials: false", "publish: npx changeset publish", "[command]"],
  ["persist-credentials: false", "any: bash setup.sh", "[command]"],
  [
    "npm ci --ignore-scripts",
    'npm run build -- "\${{ github.ref_name }}"',
    "[expression]",
  ],
  [
    "persist-credentials: false",
    "script: console.log('\${{ github.actor }}')",
    "[expression]",
  ],
  ["[pull_request]", "[pull_request_target]", "[event]"],
  ["[pull_request]", "{ workflow_run: { workflows: [CI] } }", "[event]"],
  ["[pull_request]", "{ issue_comment: }", "[event]"],
  ["[pull_request]", "[pull_request, issues]", "[event]"],
  ["[pull_request]", "repository_dispatch", "[event]"],
  ["[build]", "['${{ github.head_ref }}']", "[expression]"],
  ["[build]", "${{ fromJSON(github.event.inputs.tasks) }}", "[expression]"],
  [
    "        task: [build]",
    "        include: [{ task: '${{ github.head_ref }}' }]",
    "[expression]",
  ],
  [
    "      matrix:\n        task: [build]",
    "      matrix: ${{ fromJSON(github.event.pull_request.body) }}",
    "[expression]",
  ],
  [
    "    timeout-minutes: 5",
    "    timeout-minutes: 5\n    container: node:24",
    "[pin]",
  ],
  [
    "    timeout-minutes: 5",
    "    timeout-minutes: 5\n    container: { image: node:24 }",
    "[pin]",
  ],
  [
    "    timeout-minutes: 5",
    "    timeout-minutes: 5\n    services: { db: { image: redis } }",
    "[pin]",
  ],
  [`actions/checkout@${commit} # v6.0.0`, "docker://node:24", "[pin]"],
  [`actions/checkout@${commit} # v6.0.0`, "actions/checkout@v6", "[pin]"],
  [`${commit} # v6.0.0`, commit, "[pin]"],
  ["jobs:", "env:\n  GIVEN: ${{ secrets.GIVEN }}\njobs:", "[secret]"],
  [
    "    timeout-minutes: 5",
    "    timeout-minutes: 5\n    env:\n      GIVEN: ${{ secrets.GIVEN }}",
    "[secret]",
  ],
  [
    "    timeout-minutes: 5",
    "    timeout-minutes: 5\n    env:\n      GIVEN: ${{ '}}' && SECRETS.GIVEN }}",
    "[secret]",
  ],
  ["${{ secrets.GIVEN }}", "${{ toJSON(secrets) }}", "[secret]"],
  ["${{ secrets.GIVEN }}", "${{ secrets[github.head_ref] }}", "[secret]"],
  ["${{ secrets.GIVEN }}", "${{ join(secrets.*) }}", "[secret]"],
];

test("a workflow that keeps to the rules, and what breaks each of them", async () => {
  expect(await lint(["good.yml", good])).toBe("1 workflows, 0 problems\n");
  expect(await unseen(["good.yml", good], changes)).toEqual([]);
});

const release = `name: Release
on: [push]
permissions: {}
jobs:
  version:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: write, pull-requests: write }
    steps: [{ run: npm ci --ignore-scripts }]
  pack:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    steps: [{ run: npm ci --ignore-scripts }]
  rehearse: { needs: pack, runs-on: ubuntu-latest, timeout-minutes: 5, permissions: {}, steps: [{ run: npm ci --ignore-scripts }] }
  publish:
    needs: [pack, rehearse]
    environment: npm
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read, id-token: write }
    steps: [{ run: npm ci --ignore-scripts }]
  tag:
    needs: publish
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: write }
    steps: [{ run: npm ci --ignore-scripts }]
`;

test("a job that may publish begins after those that it is listed with, in its environment", async () => {
  const named = ["release.yml", release] as const;
  expect(await lint(named)).toBe("1 workflows, 0 problems\n");
  expect(
    await unseen(named, [
      ["needs: [pack, rehearse]", "needs: pack", "[needs]"],
      ["    environment: npm\n", "", "[environment]"],
      ["environment: npm", "environment: npm\n    if: always()", "[needs]"],
      ["contents: read, id-token", "contents: write, id-token", "[rights]"],
      ["  tag:", "  tags:", "[rights]"],
    ]),
  ).toEqual([]);
});

test("the list of required checks has every job that a pull request starts, and no other", async () => {
  const named = good
    .replace("  check:", "  check:\n    name: ${{ matrix.task }} it")
    .replace("task: [build]", "task: [build, test]");
  const page = (list: string) =>
    `<!-- required checks -->\n${list}\n<!-- /required checks -->\n`;
  const folder = await folderWith({
    "package.json": JSON.stringify({ scripts: { build: "", test: "" } }),
    ".github/workflows/good.yml": named,
    "docs/releasing.md": page("`build it`, `Old`"),
  });
  const lintAll = () => runScript(["lint-workflows.mjs"], { folder });
  expect((await lintAll()).out)
    .toBe(`docs/releasing.md: add \`test it\` to the required checks [checks]
docs/releasing.md: no workflow has a job \`Old\`: take it out of the required checks [checks]
1 workflows, 2 problems
`);
  await writeFiles(folder, {
    "docs/releasing.md": page("`build it`, `test it`"),
  });
  expect((await lintAll()).code).toBe(0);
});

test("a file that is not there, and an option that is not", async () => {
  const folder = await folderWith({ "package.json": "{}" });
  for (const parameter of ["gone.yml", "--fix"]) {
    const parameters = ["lint-workflows.mjs", parameter] as const;
    const { code, err } = await runScript(parameters, { folder });
    expect([code, err.split("\n").length]).toEqual([2, 3]);
    expect(err).toContain("Usage: npm run lint:workflows");
  }
});
