import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Clones the last commit of a repository, and installs what it needs, as other machines would. Resolves to the folders; rejects when all have ended. */
export async function makeClones(repository, parent, names) {
  const results = await Promise.allSettled(
    names.map((name) => makeClone(repository, join(parent, name))),
  );
  const failed = results.find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return results.map(({ value }) => value);
}

async function makeClone(repository, folder) {
  await run(["git", "clone", "--quiet", repository, folder], ".");
  const quickly = ["--prefer-offline", "--ignore-scripts", "--loglevel=error"];
  await run(["npm", "ci", ...quickly], folder);
  return folder;
}

async function run([command, ...parameters], cwd) {
  const stdio = ["ignore", "ignore", "inherit"];
  const child = spawn(command, parameters, { cwd, stdio });
  process.once("exit", () => child.kill("SIGKILL"));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${parameters[0]} failed`);
}
