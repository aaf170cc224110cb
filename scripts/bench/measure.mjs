import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const reporter = fileURLToPath(new URL("report-usage.mjs", import.meta.url));

/** Runs a Node program to its end: `{ wall, cpu }` in milliseconds and `memory`, its peak resident size, in MiB. */
export function measure(commandLine) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", reporter, ...commandLine],
    {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    },
  );
  const usage = collect(child.stdio[3]);
  const errors = collect(child.stderr);
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      const wall = performance.now() - start;
      if (code === 0) resolve({ wall, ...JSON.parse(usage()) });
      else
        reject(
          new Error(
            `${commandLine.join(" ")} exited with ${code}: ${errors().slice(-500)}`,
          ),
        );
    });
  });
}

function collect(stream) {
  let text = "";
  stream.on("data", (chunk) => {
    text += chunk;
  });
  return () => text;
}
