import { spawnSync } from "node:child_process";
import { endWith } from "../command-line/end-with.mjs";

/** Whether the registry that npm is set to has this version. What else goes wrong ends the process: it is no reason to publish. */
export function isPublished(name, version) {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["view", `${name}@${version}`, "version", "--json", "--loglevel=error"],
    { encoding: "utf8" },
  );
  // npm prints nothing for a version that a package does not have, and fails with E404 for a package that there is not.
  if (status === 0) return stdout.trim() !== "";
  if (/"code": ?"E404"|code E404/.test(stdout + stderr)) return false;
  return endWith(
    `npm view ${name}@${version} failed, so nobody knows whether it is published: ${reasonIn(stdout) ?? stderr.trim()}`,
  );
}

/** What went wrong, without the stack that npm prints beside it. */
function reasonIn(output) {
  try {
    const { summary, detail } = JSON.parse(output).error;
    return summary || detail || undefined;
  } catch {
    return undefined;
  }
}
