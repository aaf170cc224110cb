import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { median, quantile } from "./median.mjs";

const base = "fetch";

/**
 * Calls per second and CPU per call of every contestant, at each concurrency, and their ratios to bare `fetch` in the same round, as medians.
 * Server and client have ended when this resolves.
 */
export async function measureSpeed({ modules, rounds, milliseconds, signal }) {
  const concurrencies = [1, 16];
  const server = start("server.mjs", [], signal);
  try {
    const [port] = await message(server, "server");
    const origin = `http://127.0.0.1:${port}`;
    const settings = { origin, modules, rounds, milliseconds, concurrencies };
    const client = start("client.mjs", [JSON.stringify(settings)], signal);
    const [{ contestants, samples }] = await message(client, "client");
    return samples.map(({ method, concurrency, rounds: measured }) => ({
      method,
      concurrency,
      results: contestants.map((contestant) => ({
        ...contestant,
        ...summarize(measured, contestant.id),
      })),
    }));
  } finally {
    server.kill();
  }
}

/** What the issue asks for: the least ratio of calls per second to bare `fetch`, by contestant. */
const leastRatios = {
  "ours-class": 0.93,
  "ours-function": 0.93,
  "ours-undici": 3,
};

/** Each demand on speed, and whether it is met. */
export function judgeSpeed(cases) {
  return cases.flatMap(({ method, concurrency, results }) =>
    results.flatMap(({ id, name, ratio }) => {
      const least = leastRatios[id];
      if (least === undefined) return [];
      return [
        {
          demand: `${name}: at least ${least} of bare fetch, ${method.toUpperCase()} at concurrency ${concurrency}`,
          found: ratio.toFixed(2),
          isMet: ratio >= least,
        },
      ];
    }),
  );
}

function summarize(rounds, id) {
  const ratios = rounds.map(
    (round) => round[id].perSecond / round[base].perSecond,
  );
  return {
    perSecond: median(rounds.map((round) => round[id].perSecond)),
    cpu: median(rounds.map((round) => round[id].cpu)),
    ratio: median(ratios),
    ratioQuartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    cpuRatio: median(rounds.map((round) => round[id].cpu / round[base].cpu)),
  };
}

function start(file, parameters, signal) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return fork(path, parameters, { signal, killSignal: "SIGKILL" });
}

/** The first message of a process, or an error where it ends without one. */
function message(child, name) {
  return Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => {
      throw new Error(`the ${name} of the benchmark ended with ${code}`);
    }),
  ]);
}
