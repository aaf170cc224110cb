import { secondsSince } from "./seconds-since.mjs";

/** How long a job may take, in milliseconds; what it started is ended then. */
const timeLimit = 300_000;

/** Runs jobs, `width` at a time, and says how each ended; a failed one stops no other, an interruption all. */
export async function runJobs(jobs, context, width) {
  const results = [];
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const result = await runJob(job, context);
      context.signal.throwIfAborted();
      results.push(result);
      print(result);
    }
  };
  // All of them have ended when this does, so that nothing still writes into a folder that is removed.
  const endings = await Promise.allSettled(Array.from({ length: width }, work));
  for (const { status, reason } of endings)
    if (status === "rejected") throw reason;
  return results;
}

async function runJob({ unit, environment }, context) {
  const limit = AbortSignal.timeout(timeLimit);
  const signal = AbortSignal.any([context.signal, limit]);
  const startedAt = performance.now();
  const about = { unit, environment };
  try {
    const note = await environment.run(unit, { ...context, signal });
    return { ...about, note, seconds: secondsSince(startedAt) };
  } catch (error) {
    const message = limit.aborted
      ? `it did not end within ${timeLimit / 1000} s`
      : error.message;
    return { ...about, error: message, seconds: secondsSince(startedAt) };
  }
}

function print({ unit, environment, error, note, seconds }) {
  const outcome = error === undefined ? (note ?? "ok") : "FAILED";
  console.log(
    `${unit.id} ${environment.id}: ${outcome} (${seconds.toFixed(1)} s)`,
  );
}
