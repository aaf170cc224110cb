import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Starts Prism for one spec on a free loopback port; it answers 4xx with a problem document to every request the spec does not allow. */
export function startPrism(spec) {
  const command = require.resolve("@stoplight/prism-cli/dist/index.js");
  const prism = spawn(
    process.execPath,
    [command, "mock", "--errors", "--host", "127.0.0.1", "--port", "0", spec],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return new Promise((resolve, reject) => {
    let log = "";
    const read = (chunk) => {
      log += chunk;
      const url = /Prism is listening on (http:\/\/[\d.:]+)/.exec(log)?.[1];
      if (url !== undefined) resolve({ url, close: () => stop(prism) });
    };
    prism.stdout.on("data", read);
    prism.stderr.on("data", read);
    prism.on("exit", (code) =>
      reject(new Error(`Prism ended with ${code} for ${spec}:\n${log}`)),
    );
  });
}

function stop(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners("exit");
    child.on("exit", resolve);
    child.kill();
  });
}
