import { describe, expect, test } from "vitest";
import { checkVersion } from "../../../src/diff/advice/check-version.js";
import type { Bump } from "../../../src/diff/diff-report.js";

function check(base: string, revision: string, step: Bump) {
  return checkVersion({ what: "info.version", base, revision }, step);
}

describe("enough", () => {
  test.each([
    ["1.2.3", "2.0.0", "major"],
    ["1.2.3", "2.0.0-rc.1", "major"],
    ["1.2.3", "1.3.0", "minor"],
    ["1.2.3", "3.0.0", "minor"],
    ["1.2.3", "1.2.4", "patch"],
    ["1.2.3", "1.2.3", "none"],
    ["0.2.3", "0.3.0", "major"],
    ["0.2.3", "0.2.4", "minor"],
    ["2.0.0-beta.9", "2.0.0-beta.10", "major"],
    ["2.0.0-beta.9", "2.0.0", "major"],
    ["v1", "v2", "major"],
    ["v1", "v1", "minor"],
    ["1.2", "1.2", "patch"],
    ["1.2", "1.3", "minor"],
    ["2024-06-01", "2024-07-01", "major"],
    ["2024.06", "2024.07", "major"],
    ["2024-06-01", "2024-06-01", "none"],
  ] as const)("%s → %s for %s", (base, revision, step) => {
    expect(check(base, revision, step)).toBeUndefined();
  });
});

describe("not enough", () => {
  test.each([
    [
      "1.2.3",
      "1.3.0",
      "major",
      "info.version went from 1.2.3 to 1.3.0, and a major step needs 2.0.0 or later",
    ],
    [
      "1.2.3",
      "1.2.3",
      "minor",
      "info.version is still 1.2.3, and a minor step needs 1.3.0 or later",
    ],
    [
      "0.2.3",
      "0.2.4",
      "major",
      "info.version went from 0.2.3 to 0.2.4, and a minor step needs 0.3.0 or later",
    ],
    ["1.2.3", "1.2.2", "none", "info.version went back from 1.2.3 to 1.2.2"],
    [
      "2.0.0-beta.1",
      "2.0.0-beta.1",
      "patch",
      "info.version is still 2.0.0-beta.1, and a patch step needs a later version",
    ],
    [
      "2.0.0",
      "2.0.0-rc.1",
      "none",
      "info.version went back from 2.0.0 to 2.0.0-rc.1",
    ],
    [
      "2024-06-01",
      "2024-06-01",
      "minor",
      "info.version is still 2024-06-01, and a minor step needs another version",
    ],
    [
      "v1",
      "v1",
      "major",
      "info.version is still v1, and a major step needs 2 or later",
    ],
    [
      "1.2",
      "1.2",
      "minor",
      "info.version is still 1.2, and a minor step needs 1.3 or later",
    ],
  ] as const)("%s → %s for %s", (...[base, revision, step, message]) => {
    expect(check(base, revision, step)).toBe(message);
  });
});
