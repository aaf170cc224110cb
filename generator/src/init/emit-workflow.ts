import type { SourceFile } from "../emit/source-file.js";
import { commandsOf } from "./package-manager.js";
import type { PackageManager } from "./package-manager.js";

export interface WorkflowRequest {
  /** Of the file and of the workflow. */
  readonly name: string;
  /** The package's short name in the configuration. */
  readonly packageName: string;
  /** The document, relative to the repository, with `/`. */
  readonly spec: string;
  /** The package's folder, relative to the repository, with `/`; `.` is the repository itself. */
  readonly output: string;
  readonly manager: PackageManager;
  /** Whose pushes are looked at; a pull request is in any case. */
  readonly branch: string;
}

/** A GitHub workflow that proves that the package is current, compiles, works and packs, and says what a change of its document breaks. */
export function emitWorkflow(request: WorkflowRequest): SourceFile {
  const { name, packageName, spec, manager, branch } = request;
  const { program, cleanInstall, execute } = commandsOf(manager);
  const text = `name: ${name}

on:
  push:
    branches: [${branchPattern(branch)}]
  pull_request:

permissions:
  contents: read

jobs:
  package:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
        with:
          fetch-depth: 0 # what a change breaks is found by comparing with the base branch
          persist-credentials: false
${setUp(program)}      - run: ${cleanInstall}
      - name: The document has no errors
        run: ${execute} userapis lint ${quoted(spec)}
      - name: The package is what the document says
        run: ${execute} userapis generate ${packageName} --check
      - name: What the change breaks
        if: github.event_name == 'pull_request'
        run: ${execute} userapis diff --only ${packageName} --format github --fail-on none # or: types, for a job that says no
${step(request, `${program} run build`)}${step(request, `${program} test`)}${step(request, "npm pack --dry-run --ignore-scripts")}`;
  return { path: `.github/workflows/${name}.yml`, text };
}

/** Node 24 is the last that has corepack, which fetches the package manager that the project names. */
function setUp(program: "npm" | "pnpm" | "yarn"): string {
  const node = `      - uses: actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0
        with:
          node-version: 24
`;
  return program === "npm"
    ? `${node}          cache: npm\n`
    : `${node}          package-manager-cache: false\n      - run: corepack enable\n`;
}

function step({ output }: WorkflowRequest, command: string): string {
  const folder = output === "." ? "" : `        working-directory: ${output}\n`;
  return `      - run: ${command}\n${folder}`;
}

/** A branch as a pattern that only it fits, as YAML takes it. */
function branchPattern(branch: string): string {
  const isPlain =
    /^[a-z][\w./-]*$/i.test(branch) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(branch);
  return isPlain ? branch : JSON.stringify(branch.replace(/[!+]/g, "\\$&"));
}

/** A path as a shell and YAML both take it. */
function quoted(path: string): string {
  return /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", `'"'"'`)}'`;
}
