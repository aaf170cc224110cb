import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Ended {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of the repository in a folder. Of the surroundings it sees `PATH` and what `env` says. */
export function runScript(
  [name, ...parameters]: readonly [string, ...string[]],
  { folder, env = {} }: { folder: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  const script = fileURLToPath(
    new URL(`../../../scripts/${name}`, import.meta.url),
  );
  const surroundings = {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      GIT_CONFIG_GLOBAL: "/dev/null",
      npm_config_update_notifier: "false",
      ...env,
    },
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...parameters],
      surroundings,
      (error, out, err) => {
        resolve({ code: error === null ? 0 : error.code, out, err });
      },
    );
  });
}
