import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { startProgram } from "./run-program.mjs";

/**
 * Starts a worker in workerd and gives the port it listens on to `use`; the worker has ended when this resolves.
 * `modules` are names of files in `folder`, the worker itself first.
 */
export async function withWorker(executable, { folder, modules, signal }, use) {
  const path = join(folder, "config.capnp");
  await writeFile(path, configuration(modules));
  const program = startProgram([executable, "serve", path, "--control-fd=3"], {
    signal,
    environment: { HOME: folder },
    extraPipe: true,
  });
  const errors = text(program.child.stderr);
  try {
    const port = await readPort(program.child.stdio[3]);
    if (port !== undefined) return await use(port);
  } finally {
    program.stop();
    await program.ended;
  }
  signal.throwIfAborted();
  throw new Error(`it did not start to listen:\n${await errors}`);
}

// By default a worker reaches public addresses only; the servers of a test are on a private one.
// A date as late as this turns on the modules and globals of Node.js; the packages need none of them.
function configuration(modules) {
  const embedded = modules.map(
    (file) =>
      `(name = "${file.replace(/\.mjs$/, "")}", esModule = embed "${file}")`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [${embedded.join(", ")}],
      compatibilityDate = "2026-11-01",
      compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}

/** The port that workerd chose, or `undefined` when it ended without one. */
async function readPort(control) {
  for await (const line of createInterface({ input: control })) {
    const message = JSON.parse(line);
    if (message.event === "listen") return message.port;
  }
  return undefined;
}
