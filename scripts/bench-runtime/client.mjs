// The client of the benchmark, in a process of its own: calls the server with every contestant in turn, in short rounds, and sends its parent what it measured.
import { createContestants } from "./contestants.mjs";

/** Rounds that do not count, for the compiler to settle. */
const warmUp = 4;

const settings = JSON.parse(process.argv[2]);
const contestants = await createContestants(settings);
const samples = [];
for (const method of ["get", "post"]) {
  for (const contestant of contestants) await check(contestant, method);
  for (const concurrency of settings.concurrencies)
    samples.push({
      ...{ method, concurrency },
      rounds: await runRounds(method, concurrency),
    });
}
process.send({
  contestants: contestants.map(({ id, name }) => ({ id, name })),
  samples,
});
process.exit();

/** As many rounds as were asked for, after those of the warm-up; each begins with another contestant. */
async function runRounds(method, concurrency) {
  const { rounds, milliseconds } = settings;
  const measured = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const results = {};
    for (let place = 0; place < contestants.length; place += 1) {
      const contestant =
        contestants[(round + warmUp + place) % contestants.length];
      results[contestant.id] = await measure(contestant[method], {
        milliseconds,
        concurrency,
      });
    }
    if (round >= 0) measured.push(results);
  }
  return measured;
}

/** Calls for so many milliseconds, so many at once: `perSecond`, and `cpu` of this process per call in microseconds. */
async function measure(call, { milliseconds, concurrency }) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  let calls = 0;
  const work = async () => {
    while (performance.now() - startedAt < milliseconds) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: calls / seconds, cpu: (user + system) / calls };
}

async function check(contestant, method) {
  const data = await contestant[method]();
  if (data?.slug !== "ada")
    throw new Error(`${contestant.name} did not give the answer to ${method}`);
}
