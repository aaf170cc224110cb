import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UsageError } from "../../support/usage-error.js";
import { codeOf } from "../../write/package-tree.js";
import { readTarball } from "./read-tarball.js";
import { runProcess } from "./run-process.js";
import type { ProcessResult } from "./run-process.js";
import type { SideSurroundings } from "./side-request.js";

/** A name as npm takes it, and at most a version, a range of them or a tag: no folder, no URL, no option. */
const packagePattern =
  /^(@[a-z\d~][\w.~-]*\/)?[a-z\d~][\w.~-]*(@[\w.^~<>=|*+ -]+)?$/i;

/** In milliseconds. */
const patience = 60_000;

/**
 * The text files of a published package, by the user's own npm and its configuration. None of its scripts is run.
 *
 * @param spec `<name>` or `<name>@<version or tag>`.
 * @throws {UsageError} where it cannot be had.
 */
export async function packFromRegistry(
  spec: string,
  surroundings: SideSurroundings,
  timeout = patience,
): Promise<ReadonlyMap<string, string>> {
  if (!packagePattern.test(spec))
    throw new UsageError(
      `\`npm:${spec}\` does not name a published package.`,
      "Write npm:<package>, npm:<package>@<version> or npm:<package>@<tag>, such as npm:petstore@latest.",
    );
  const folder = await mkdtemp(join(tmpdir(), "userapis-pack-"));
  try {
    const packed = await runPack({ spec, folder, timeout }, surroundings);
    const [tarball] = await readdir(folder);
    if (packed.code !== 0 || tarball === undefined)
      throw explainFailure(spec, packed, timeout);
    return await readTarball(join(folder, tarball));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface PackRequest {
  readonly spec: string;
  /** Where the tarball goes. */
  readonly folder: string;
  readonly timeout: number;
}

async function runPack(
  { spec, folder, timeout }: PackRequest,
  surroundings: SideSurroundings,
): Promise<ProcessResult> {
  const { command, before } = findNpm();
  try {
    return await runProcess({
      ...surroundings,
      command,
      parameters: [
        ...before,
        ...["pack", "--json", "--ignore-scripts", "--no-update-notifier"],
        ...["--pack-destination", folder, "--", spec],
      ],
      timeout,
    });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw new UsageError(
      "npm is not installed, or not in the PATH.",
      "Install npm, or save the package's tarball and give that.",
      { cause: error },
    );
  }
}

/** On Windows npm is a batch file, which only a shell can run; so its script is run by this Node.js. */
function findNpm(): {
  readonly command: string;
  readonly before: readonly string[];
} {
  if (process.platform !== "win32") return { command: "npm", before: [] };
  const script = ["node_modules", "npm", "bin", "npm-cli.js"];
  return {
    command: process.execPath,
    before: [join(dirname(process.execPath), ...script)],
  };
}

function explainFailure(
  spec: string,
  { code, stdout, stderr }: ProcessResult,
  timeout: number,
): UsageError {
  if (code === undefined)
    return new UsageError(
      `npm did not deliver \`${spec}\` within ${timeout / 1000} seconds.`,
      "Check the connection and the registry: npm ping",
    );
  const { code: reason = "", summary = lastLineOf(stderr) } = errorIn(stdout);
  return new UsageError(
    `npm cannot deliver \`${spec}\`: ${summary.replace(/\.$/, "")}.`,
    hintAt(reason, spec),
  );
}

function hintAt(code: string, spec: string): string {
  const name = spec.replace(/(.)@.*$/, "$1");
  switch (code) {
    case "E404":
      return "Check the name and the registry; a private package needs `npm login`.";
    case "ETARGET":
      return `See which there are: npm view ${name} versions dist-tags`;
    case "E401":
    case "E403":
    case "ENEEDAUTH":
      return "Log in with `npm login`, or give the job a token.";
    default:
      return `See more with: npm pack --dry-run ${spec}`;
  }
}

/** What npm says of its failure when it is asked for JSON. */
function errorIn(stdout: string): {
  readonly code?: string;
  readonly summary?: string;
} {
  const error = propertyOf(parseOrNothing(stdout), "error");
  const code = propertyOf(error, "code");
  const summary = propertyOf(error, "summary");
  return {
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof summary === "string" && summary !== ""
      ? { summary: summary.split("\n")[0] ?? summary }
      : {}),
  };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, key)
    : undefined;
}

function lastLineOf(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
