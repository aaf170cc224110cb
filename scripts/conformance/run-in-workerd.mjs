import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withWorker } from "./with-worker.mjs";

// A rejection that nobody handles ends the other runtimes; a worker goes on, so it says so.
const worker = `import { runSuite } from "suite";
const uncaught = [];
addEventListener("unhandledrejection", ({ reason }) => uncaught.push(reason));
export default {
  async fetch(request) {
    const settings = await request.json();
    const report = await runSuite({ ...settings, environment: {} });
    if (uncaught.length === 0) return Response.json(report);
    return new Response("did not catch: " + uncaught[0]?.stack, { status: 500 });
  },
};
`;

/** Runs the suite in the handler of one request to a worker; the answer is the report. */
export function runInWorkerd(executable) {
  return async ({ folder, bundle, settings, signal }) => {
    await copyFile(bundle, join(folder, "suite.mjs"));
    await writeFile(join(folder, "worker.mjs"), worker);
    const modules = ["worker.mjs", "suite.mjs"];
    return withWorker(executable, { folder, modules, signal }, (port) =>
      askForReport(port, settings, signal),
    );
  };
}

async function askForReport(port, settings, signal) {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    body: JSON.stringify(settings),
    signal,
  });
  const answer = await response.text();
  if (response.ok) return JSON.parse(answer);
  throw new Error(`the worker ${answer}`);
}
