import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { startProgram } from "./run-program.mjs";

// By default a worker reaches public addresses only; the stub is on a private one.
// A date as late as this turns on the modules and globals of Node.js; the packages need none of them.
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [
        (name = "worker", esModule = embed "worker.mjs"),
        (name = "suite", esModule = embed "suite.mjs"),
      ],
      compatibilityDate = "2026-11-01",
      compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;

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
    const path = join(folder, "config.capnp");
    await writeFile(path, configuration);
    const program = startProgram(
      [executable, "serve", path, "--control-fd=3"],
      { signal, environment: { HOME: folder }, extraPipe: true },
    );
    const errors = text(program.child.stderr);
    try {
      const port = await readPort(program.child.stdio[3]);
      if (port !== undefined) return await askForReport(port, settings, signal);
    } finally {
      program.stop();
      await program.ended;
    }
    signal.throwIfAborted();
    throw new Error(`it did not start to listen:\n${await errors}`);
  };
}

/** The port that workerd chose, or `undefined` when it ended without one. */
async function readPort(control) {
  for await (const line of createInterface({ input: control })) {
    const message = JSON.parse(line);
    if (message.event === "listen") return message.port;
  }
  return undefined;
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
