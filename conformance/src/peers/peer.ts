import type { Profile } from "../profile.js";
import type { Scenario } from "../scenario.js";
import type { Need } from "./scenario-needs.js";

/** A client of someone else, seen through the suite. */
export interface Peer {
  readonly name: string;
  /** How it is set up, as its own documentation says. */
  readonly setup: string;
  /** What it has no notion of, and why. */
  readonly lacks: Readonly<Partial<Record<Need, string>>>;
  /** Scenarios that ask for what it has in another form, and why they do not apply. */
  readonly passedOver: Readonly<Record<string, string>>;
  /** It as a client of each document. */
  readonly profiles: readonly Profile[];
  /** What it gives for a 204 that is declared without a body. */
  readonly nothing: unknown;
  /** Changes a scenario about something else so that its own defaults do not get in the way. */
  readonly adapt?: (scenario: Scenario) => Scenario;
}
