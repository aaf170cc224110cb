import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("run-snippet.mjs", import.meta.url));

/** How long a snippet may take, in milliseconds. */
const patience = 30_000;

/** Runs a snippet once as it is, and once more for every failure that it looks for, which the mock server is then asked to answer with. */
export async function runSnippet({ snippet, module, work, origins }) {
  const runs = [];
  for (const prefer of [undefined, ...statusesIn(snippet.own)]) {
    const settings = JSON.stringify({ origins, prefer });
    const child = fork(program, [module, settings], {
      cwd: work,
      env: { ...process.env, ...made(snippet.code) },
      timeout: patience,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    runs.push({ prefer, ...(await outcomeOf(child)) });
  }
  return runs;
}

function statusesIn(code) {
  const found = code.matchAll(/status === (4\d\d)|"(4\d\d):"/g);
  return new Set(Array.from(found, ([, one, other]) => one ?? other));
}

/** A made-up value for every environment variable that is read. */
function made(code) {
  const found = code.matchAll(/process\.env(?:\.(\w+)|\["(\w+)"\])/g);
  return Object.fromEntries(
    Array.from(found, ([, one, other]) => [one ?? other, "made-up"]),
  );
}

function outcomeOf(child) {
  return new Promise((resolve) => {
    let told;
    let printed = "";
    child.stderr.on("data", (chunk) => (printed += chunk));
    child.on("message", (message) => (told = message));
    child.on("close", (code, signal) =>
      resolve(
        told ?? {
          requests: 0,
          refused: [],
          failure: `It ended with ${signal ?? code} before its last line.\n${printed}`,
        },
      ),
    );
  });
}
