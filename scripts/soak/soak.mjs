import { getEventListeners } from "node:events";
import { InputError, isUserapisError } from "@userapis/runtime";
import { connect, operations, pageCount } from "./operations.mjs";

/** Milliseconds for an attempt: as long as a busy machine needs, and shorter than the server's slow answers. */
const timeout = 1_000;
/** Memory is measured after each of so many equal parts of the calls; the first is the warm-up. */
const parts = 5;
/** Megabytes by which the heap may grow after the warm-up; one kilobyte left by each of 100,000 calls would be a hundred. */
const allowedGrowth = 4;

/** Makes the calls, so many at a time. Gives how they ended, and what was not as it should be. */
export async function soak(settings) {
  const { name, transport, baseUrl, calls, concurrency, until } = settings;
  const clients = connect({ baseUrl, timeout, transport });
  const shared = new AbortController().signal;
  const tally = { ends: new Map(), strangers: new Map(), started: 0 };
  const plan = { clients, shared, tally, concurrency, until };
  const start = performance.now();
  const heaps = [];
  for (let part = 1; part <= parts; part += 1) {
    await makeCalls(plan, Math.ceil((calls * part) / parts));
    heaps.push(await collectedHeap());
  }
  const seconds = (performance.now() - start) / 1_000;
  const listeners = getEventListeners(shared, "abort").length;
  const growth = heaps.at(-1) - heaps[0];
  const problems = [
    ...[...tally.strangers].map(([text, count]) => `${count} × ${text}`),
    ...(listeners === 0 ? [] : [`${listeners} listeners on the shared signal`]),
    ...(growth <= allowedGrowth
      ? []
      : [`the heap grew by ${growth.toFixed(1)} MB`]),
  ].map((problem) => `${name}: ${problem}`);
  const { ends, started } = tally;
  return { name, calls: started, seconds, ends, heaps, listeners, problems };
}

/** Until so many have been started in all, or the time is over. */
async function makeCalls(plan, total) {
  const { tally, concurrency, until } = plan;
  const worker = async () => {
    while (tally.started < total && performance.now() < until) {
      const number = tally.started;
      tally.started += 1;
      await makeCall(plan, number);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

async function makeCall({ clients, shared, tally }, number) {
  const index = number % operations.length;
  const operation = operations[index];
  // One call in fifty is ended by its caller, at any time.
  const own = number % 50 === 49 ? new AbortController() : undefined;
  const timer =
    own && setTimeout(() => own.abort(), Math.random() * timeout * 0.01);
  const headers = { "x-soak": String(index) };
  try {
    const signal = own?.signal ?? shared;
    const value = await operation.call(clients, { signal, headers });
    add(tally.ends, "a value");
    if (!isRight(operation, value))
      add(tally.strangers, `${operation.name} gave ${JSON.stringify(value)}`);
  } catch (error) {
    add(tally.ends, error?.name ?? typeof error);
    // A call that was refused before it was sent tests nothing.
    if (!isUserapisError(error) || error instanceof InputError)
      add(tally.strangers, `${operation.name} threw ${error?.stack ?? error}`);
  } finally {
    clearTimeout(timer);
  }
}

/** The server's own answer; `undefined` is that of its empty one. */
function isRight({ json, isPaged }, value) {
  if (value === undefined) return true;
  if (!isPaged) return JSON.stringify(value) === JSON.stringify(json);
  return value.length <= pageCount;
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Megabytes after collections, with turns between them for what is told of them. */
async function collectedHeap() {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed / 1e6;
}
