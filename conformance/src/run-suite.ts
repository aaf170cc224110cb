import type { PiecesOptions, Transport } from "@userapis/pieces";
import type { Profile } from "./profile.js";
import { profiles as allProfiles } from "./profiles/all-profiles.js";
import type { ScenarioResult, SuiteReport } from "./report.js";
import { runScenario } from "./run-scenario.js";
import type { Scenario } from "./scenario.js";
import { scenarios as allScenarios } from "./scenarios/all-scenarios.js";

/** What a runtime brings along because it has none of its own, or to be tried instead of its own. */
interface Environment {
  readonly fetch?: typeof globalThis.fetch;
  readonly transport?: Transport;
  readonly WebSocket?: NonNullable<PiecesOptions["WebSocket"]>;
  /** What the platform prints of a value; errors are looked through for secrets with it. */
  readonly inspect?: (value: unknown) => string;
}

export interface SuiteSettings {
  /** Where the stub listens, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** The stub's second port. */
  readonly otherOrigin: string;
  /** The name of this runtime in the report, such as `node-22` or `chromium`. */
  readonly runtime: string;
  readonly environment: Environment;
  /** Default all packages. */
  readonly profiles?: readonly Profile[];
  /** Default all scenarios. */
  readonly scenarios?: readonly Scenario[];
  /** As many scenarios run at once. Default 8. */
  readonly concurrency?: number;
}

interface Job {
  readonly scenario: Scenario;
  readonly profile: Profile;
}

/** Runs every scenario with every package it is for. Never rejects because a scenario fails. Needs `fetch` and no more. */
export async function runSuite(settings: SuiteSettings): Promise<SuiteReport> {
  const {
    profiles = allProfiles,
    scenarios = allScenarios,
    concurrency = 8,
    runtime,
  } = settings;
  const jobs = scenarios.flatMap((scenario) =>
    profiles
      .filter((profile) => isFor(scenario, profile))
      .map((profile): Job => ({ scenario, profile })),
  );
  const results = new Map<Job, ScenarioResult>();
  const run = async (job: Job): Promise<void> => {
    results.set(job, await runJob(job, settings));
  };
  await runAll(
    jobs.filter(({ scenario }) => scenario.alone !== true),
    concurrency,
    run,
  );
  await runAll(
    jobs.filter(({ scenario }) => scenario.alone === true),
    1,
    run,
  );
  return {
    runtime,
    scenarios: scenarios.map(({ id, promise, title }) => ({
      id,
      promise,
      title,
    })),
    results: jobs.flatMap((job) => results.get(job) ?? []),
  };
}

function isFor(
  { package: name }: Scenario,
  { name: own, hasOwnRoles }: Profile,
): boolean {
  return name === undefined ? hasOwnRoles !== true : name === own;
}

async function runJob(
  { scenario, profile }: Job,
  settings: SuiteSettings,
): Promise<ScenarioResult> {
  const verdict = await runScenario(scenario, profile, settings);
  return { scenario: scenario.id, package: profile.name, verdict };
}

/** At most `width` at once. */
async function runAll(
  jobs: readonly Job[],
  width: number,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      await run(job);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}
