import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long a runtime may take for the whole suite, in milliseconds. */
const timeLimit = 300_000;

/**
 * Fetches one runtime and runs the suite in it, against a stub of its own; all of it has ended when this resolves.
 * Resolves to its `report`, or to `error`, which says why there is none.
 */
export async function runSuiteIn(runtime, context) {
  const { id, name, source, version: pinned } = runtime;
  const about = { id, name, source, pinned };
  const startedAt = performance.now();
  try {
    const { run, version = () => pinned } = await runtime.open(context);
    const report = await runAgainstStub({ id, run, context });
    const seconds = (performance.now() - startedAt) / 1000;
    return { ...about, version: version(), report, seconds };
  } catch (error) {
    return { ...about, error: `${id}: ${error.message}` };
  }
}

async function runAgainstStub({ id, run, context }) {
  const { bundle, startStub, signal } = context;
  const folder = await mkdtemp(join(tmpdir(), "userapis-conformance-"));
  const stub = await startStub();
  const limit = AbortSignal.timeout(timeLimit);
  try {
    return await run({
      folder,
      bundle,
      settings: {
        runtime: id,
        origin: stub.origin,
        otherOrigin: stub.otherOrigin,
      },
      signal: AbortSignal.any([signal, limit]),
    });
  } catch (error) {
    if (!limit.aborted || signal.aborted) throw error;
    throw new Error(
      `the suite did not end within ${timeLimit / 1000} s; a scenario waits for something that never comes`,
    );
  } finally {
    await stub.close();
    await rm(folder, { recursive: true, force: true });
  }
}
