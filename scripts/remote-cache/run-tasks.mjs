import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Runs turbo's tasks in a clone with nothing but the remote cache, whose entries are signed with `key`. Gives each task, and whether its result came from there. */
export function runTasks(tasks, { clone, server, token, key }) {
  const runs = join(clone, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const { status } = spawnSync(
    "npx",
    [
      ...["--no-install", "turbo", "run", ...tasks, "--summarize"],
      ...["--cache=local:,remote:rw", "--output-logs=errors-only"],
    ],
    {
      cwd: clone,
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        TURBO_API: server.url,
        TURBO_TEAM: "team_userapis",
        TURBO_TOKEN: token,
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
        TURBO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  if (status !== 0) throw new Error(`turbo run ${tasks.join(" ")} failed`);
  const [file] = readdirSync(runs);
  const { tasks: all } = JSON.parse(readFileSync(join(runs, file), "utf8"));
  return all
    .filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, cache }) => ({
      id: taskId,
      isCached: cache.status === "HIT" && cache.remote,
    }));
}
