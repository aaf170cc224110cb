import type { Profile } from "../profile.js";
import { cloudsmith } from "../profiles/cloudsmith.js";
import { tiledb } from "../profiles/tiledb.js";
import type { ScenarioResult, SuiteReport } from "../report.js";
import { runSuite } from "../run-suite.js";
import type { SuiteSettings } from "../run-suite.js";
import type { Scenario } from "../scenario.js";
import { scenarios } from "../scenarios/all-scenarios.js";
import type { Peer } from "./peer.js";
import { needsOf } from "./scenario-needs.js";

/** What one client showed with all documents. */
export interface PeerReport {
  readonly name: string;
  readonly setup: string;
  readonly report: SuiteReport;
}

type PeerSettings = Omit<SuiteSettings, "profiles" | "scenarios">;

const own: readonly Profile[] = [cloudsmith, tiledb];

/** Scenarios that one of our own packages for these documents can show. */
const shown = scenarios.filter(({ role }) =>
  own.some((profile) => typeof profile.roleOf(role) === "object"),
);

/** Runs the suite with our own packages for the peers' documents. */
export async function runOwn(settings: PeerSettings): Promise<PeerReport> {
  const report = await runSuite({
    ...settings,
    profiles: own,
    scenarios: shown,
  });
  return {
    name: "ours",
    setup:
      "`@userapis/cloudsmith` and `@userapis/tiledb`; errors are checked wholly",
    report,
  };
}

/** Runs the suite with a peer, document by document. */
export async function runPeer(
  peer: Peer,
  settings: PeerSettings,
): Promise<PeerReport> {
  const results: ScenarioResult[] = [];
  for (const profile of peer.profiles) {
    const report = await runSuite({
      ...settings,
      profiles: [profile],
      scenarios: shown.map((scenario) => forPeer(scenario, peer, profile)),
    });
    results.push(...report.results);
  }
  const { name, setup } = peer;
  const { runtime } = settings;
  return { name, setup, report: { runtime, scenarios: shown, results } };
}

/** The scenario as it is put to a peer. */
function forPeer(scenario: Scenario, peer: Peer, profile: Profile): Scenario {
  const reason = obstacleOf(scenario, peer);
  const adapted = peer.adapt?.(scenario) ?? scenario;
  const notIn = reason === undefined ? [] : [{ runtime: "", reason }];
  return {
    ...seenSending(withoutSignal(withOwnNothing(adapted, peer, profile))),
    notIn: [...(scenario.notIn ?? []), ...notIn],
  };
}

const unseen: Readonly<Record<string, string>> = {
  "credentials-at-home/redirect-to-another-scheme":
    "a client that follows the redirect fails too, since nobody listens there",
};

function obstacleOf(scenario: Scenario, peer: Peer): string | undefined {
  const lacked = needsOf(scenario).find(
    (need) => peer.lacks[need] !== undefined,
  );
  return (
    peer.passedOver[scenario.id] ??
    unseen[scenario.id] ??
    (lacked === undefined ? undefined : peer.lacks[lacked])
  );
}

/** Where the document declares no body, a client may give its own kind of nothing. */
function withOwnNothing(
  scenario: Scenario,
  { nothing }: Peer,
  profile: Profile,
): Scenario {
  const { wanted, role } = scenario;
  const facts = profile.roleOf(role);
  if (wanted.outcome.kind !== "value") return scenario;
  if (typeof facts === "string" || facts.sample !== undefined) return scenario;
  if (Object.hasOwn(wanted.outcome, "data")) return scenario;
  return {
    ...scenario,
    wanted: { ...wanted, outcome: { kind: "value", data: nothing } },
  };
}

/**
 * `fetch` of Node.js keeps its listener on the caller's signal until the garbage collector comes, so a call is given one only where that is shown.
 */
function withoutSignal(scenario: Scenario): Scenario {
  const { call = {} } = scenario;
  if (call.abortAt !== undefined || call.times !== undefined) return scenario;
  return { ...scenario, call: { ...call, noSignal: true } };
}

/** Where the base URL leads nowhere, any error would do for one that is sent too; so a `fetch` of the user's own tells whether it is. */
function seenSending(scenario: Scenario): Scenario {
  const { client = {}, wanted } = scenario;
  if (!/^http:.*\.invalid$/.test(client.baseUrl ?? "")) return scenario;
  return {
    ...scenario,
    client: { ...client, sender: "own fetch" },
    wanted: { ...wanted, trace: [] },
  };
}
