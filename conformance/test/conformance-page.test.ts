import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { knownFailures } from "../src/known-failures.js";
import { runSuite } from "../src/run-suite.js";
import { findPageDifferences } from "../src/runtimes/find-page-differences.js";
import { startStub } from "../src/stub/start-stub.js";

const page = new URL("../../docs/conformance.md", import.meta.url);

test("docs/conformance.md says what the suite shows here; `npm run conformance` writes it", async () => {
  const stub = await startStub();
  try {
    const report = await runSuite({
      origin: stub.origin,
      otherOrigin: stub.otherOrigin,
      runtime: `node-${process.versions.node.split(".")[0] ?? ""}`,
      environment: "WebSocket" in globalThis ? {} : { WebSocket },
    });

    expect(
      findPageDifferences(readFileSync(page, "utf8"), report, knownFailures),
    ).toEqual([]);
  } finally {
    await stub.close();
  }
}, 120_000);
