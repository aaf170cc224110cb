import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { undiciTransport } from "@userapis/runtime/undici";
import type { UndiciTransport } from "@userapis/runtime/undici";
import { WebSocket } from "ws";
import { findExcuse, judgeReport } from "../src/judge-report.js";
import { knownFailures } from "../src/known-failures.js";
import { promises } from "../src/report.js";
import type { SuiteReport } from "../src/report.js";
import { runSuite } from "../src/run-suite.js";
import { findPageDifferences } from "../src/runtimes/find-page-differences.js";
import { credentialSets, roles } from "../src/scenario.js";
import { scenarios } from "../src/scenarios/all-scenarios.js";
import { startStub } from "../src/stub/start-stub.js";
import type { Stub } from "../src/stub/start-stub.js";

const node = `node-${process.versions.node.split(".")[0] ?? ""}`;
const page = readFileSync(
  new URL("../../docs/conformance.md", import.meta.url),
  "utf8",
);

let stub: Stub;
let transport: UndiciTransport;
const reports = new Map<string, SuiteReport>();

beforeAll(async () => {
  stub = await startStub();
  transport = undiciTransport();
  await runIn(node, {});
  await runIn("undici", { transport });
}, 240_000);

afterAll(async () => {
  await transport.close();
  await stub.close();
});

/** On the Node at hand, with its own `fetch` or over undici. */
async function runIn(
  runtime: string,
  { transport }: { readonly transport?: UndiciTransport },
): Promise<void> {
  const report = await runSuite({
    origin: stub.origin,
    otherOrigin: stub.otherOrigin,
    runtime,
    environment: {
      inspect: (value) => inspect(value, { depth: 9 }),
      ...("WebSocket" in globalThis ? {} : { WebSocket }),
      ...(transport === undefined ? {} : { transport }),
    },
  });
  reports.set(runtime, report);
}

function reportOf(runtime: string): SuiteReport {
  const report = reports.get(runtime);
  if (report === undefined) throw new Error(`nothing ran in ${runtime}`);
  return report;
}

describe.each([node, "undici"])("every scenario, on %s", (runtime) => {
  test.each(scenarios.map(({ id, title }) => ({ id, title })))(
    "$id: $title",
    ({ id }) => {
      const results = reportOf(runtime).results.filter(
        ({ scenario }) => scenario === id,
      );
      const failures = results.filter(
        (result) =>
          result.verdict.kind === "failed" &&
          findExcuse(runtime, result, knownFailures) === undefined,
      );

      expect(failures).toEqual([]);
    },
  );

  test("no failure is without an excuse, and no excuse without a failure", () => {
    expect(judgeReport(reportOf(runtime), knownFailures)).toEqual([]);
  });

  test("docs/conformance.md is current; `npm run conformance` writes it", () => {
    expect(findPageDifferences(page, reportOf(runtime), knownFailures)).toEqual(
      [],
    );
  });
});

test("each scenario is shown by a package at least, and has an id of its own under its promise", () => {
  const ids = scenarios.map(({ id }) => id);
  const shown = new Set(
    reportOf(node)
      .results.filter(({ verdict }) => verdict.kind !== "not-applicable")
      .map(({ scenario }) => scenario),
  );

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !shown.has(id))).toEqual([]);
  expect(
    scenarios.filter(({ id, promise }) => !id.startsWith(`${promise}/`)),
  ).toEqual([]);
});

test("each promise is shown by several scenarios", () => {
  const few = promises.filter(
    (name) => scenarios.filter(({ promise }) => promise === name).length < 8,
  );

  expect(few).toEqual([]);
});

test("each role and each set of credentials is used", () => {
  const used = new Set(
    scenarios.flatMap(({ role, client }) => [
      role,
      client?.credentials ?? "all",
    ]),
  );

  expect(
    [...Object.keys(roles), ...Object.keys(credentialSets)].filter(
      (name) => !used.has(name),
    ),
  ).toEqual([]);
});
