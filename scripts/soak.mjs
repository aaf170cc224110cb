// Calls all five packages many times through a server that misbehaves, over fetch and over undici, and demands that nothing is left: every call
// ends in a value or an error of the family, memory is flat, no handle, listener, rejection or warning remains, and the process ends by itself.
// Usage: npm run soak [-- --calls 200000] [--minutes 20] [--transport fetch|undici] [--concurrency 64]
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { undiciTransport } from "@userapis/runtime/undici";
import { readOptions } from "./command-line/read-options.mjs";
import { watchProcess } from "./soak/watch-process.mjs";
import { soak } from "./soak/soak.mjs";
import { printTable } from "./soak/print-table.mjs";

const { values } = readOptions(
  "npm run soak [-- --calls 200000] [--minutes 20] [--transport fetch|undici] [--concurrency 64]",
  {
    options: {
      calls: { type: "string", default: "200000" },
      minutes: { type: "string", default: "20" },
      transport: { type: "string" },
      concurrency: { type: "string", default: "64" },
    },
  },
);

if (typeof globalThis.gc === "function") await main();
else respawn();

/** Memory can only be compared after a collection that one may ask for. */
function respawn() {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(
    process.execPath,
    ["--expose-gc", script, ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

async function main() {
  const watch = watchProcess();
  const names =
    values.transport === undefined ? ["fetch", "undici"] : [values.transport];
  const server = fork(
    fileURLToPath(new URL("soak/server.mjs", import.meta.url)),
  );
  const [port] = await once(server, "message");
  const results = [];
  const until = performance.now() + Number(values.minutes) * 60_000;
  for (const [index, name] of names.entries()) {
    const transport = name === "undici" ? undiciTransport() : undefined;
    results.push(
      await soak({
        name,
        transport,
        baseUrl: `http://127.0.0.1:${port}`,
        calls: Math.ceil(Number(values.calls) / names.length),
        concurrency: Number(values.concurrency),
        until:
          until -
          ((names.length - index - 1) * (until - performance.now())) / 2,
      }),
    );
    await transport?.close();
  }
  server.disconnect();
  await once(server, "exit");
  const problems = [
    ...results.flatMap(({ problems }) => problems),
    ...(await watch.problems()),
  ];
  printTable(results, watch.handles());
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (problems.length === 0) console.log("Every demand is met.");
  process.exitCode = problems.length === 0 ? 0 : 1;
  watch.demandExit();
}
