import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export interface Outcome {
  readonly code: number | NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in `folder`, its output piped. */
export async function userapis(
  folder: string,
  ...args: readonly string[]
): Promise<Outcome> {
  return outcomeOf(startUserapis(folder, args));
}

/** The same with a module that is loaded before it. */
export async function userapisWith(
  preload: string,
  folder: string,
  args: readonly string[],
): Promise<Outcome> {
  return outcomeOf(startUserapis(folder, args, preloading(preload)));
}

/** What has Node.js load a module of `preload/` first. */
export function preloading(preload: string): readonly string[] {
  const module = new URL(`preload/${preload}`, import.meta.url).href;
  return ["--import", module];
}

/** Runs the command in a folder that is removed before it starts. */
export async function userapisWithoutFolder(
  folder: string,
  args: readonly string[],
): Promise<Outcome> {
  const script = 'rmdir "$PWD" && exec "$@"';
  const command = [process.execPath, userapisFile, ...args];
  return outcomeOf(
    spawn("sh", ["-c", script, "sh", ...command], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

const userapisFile = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

export function startUserapis(
  folder: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [...nodeOptions, userapisFile, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function outcomeOf(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<Outcome> {
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code);
    });
  });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: await ended, out, err };
}
