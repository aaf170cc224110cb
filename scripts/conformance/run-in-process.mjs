import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { startProgram } from "./run-program.mjs";

const marker = "userapis-conformance-report:";

/** How long a process may take to end by itself after its report, in milliseconds. */
const endsWithin = 10_000;

/**
 * Runs the suite as a script: `command` with the path of an entry file.
 * `environment` is the URL of a module that exports what this runtime brings along.
 * A process that goes on after its report has left a socket or a timer behind, and fails.
 */
export function runInProcess(command, environment) {
  return async ({ folder, bundle, settings, signal }) => {
    const entry = join(folder, `${settings.runtime}.mjs`);
    await writeFile(entry, entryScript({ bundle, settings, environment }));
    const program = startProgram([...command, entry], {
      signal,
      // Nothing of the caller's: no proxy, no configuration, and caches go where they are removed.
      environment: { PATH: process.env.PATH, HOME: folder, DO_NOT_TRACK: "1" },
    });
    const errors = text(program.child.stderr);
    const { report, lingered } = await readReport(program);
    const code = await program.ended;
    signal.throwIfAborted();
    if (report === undefined || (code !== 0 && !lingered))
      throw new Error(
        `it ended with ${code} ${report ? "after" : "before"} its report:\n${await errors}`,
      );
    if (lingered)
      throw new Error(
        `it was still running ${endsWithin / 1000} s after its report: a socket or a timer was left behind ${await errors}`.trim(),
      );
    return report;
  };
}

function entryScript({ bundle, settings, environment }) {
  return [
    `import { environment } from ${JSON.stringify(environment)};`,
    `import { runSuite } from ${JSON.stringify(bundle.href)};`,
    `const settings = ${JSON.stringify(settings)};`,
    `const report = await runSuite({ ...settings, environment });`,
    `console.log(${JSON.stringify(marker)} + JSON.stringify(report));`,
    // What keeps it from ending, where the runtime can tell.
    `const tell = setTimeout(() => console.error(globalThis.process?.getActiveResourcesInfo?.().join(", ")), ${endsWithin - 1_000});`,
    `tell.unref?.();`,
  ].join("\n");
}

/** The report, once the output has ended; a process that does not end by itself is ended. */
async function readReport({ child, stop }) {
  let report;
  let lingered = false;
  let timer;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith(marker)) continue;
    report = JSON.parse(line.slice(marker.length));
    timer = setTimeout(() => {
      lingered = true;
      stop();
    }, endsWithin);
  }
  clearTimeout(timer);
  return { report, lingered };
}
