import { expect, test } from "vitest";
import { detectPackageManager } from "../../src/init/package-manager.js";

const none = {
  manifest: undefined,
  present: new Set<string>(),
  userAgent: undefined,
};

test.each([
  ["nothing known", none, "npm"],
  [
    "what started the command",
    { ...none, userAgent: "pnpm/10.4.1 npm/? node/v22" },
    "pnpm",
  ],
  ["yarn 1", { ...none, userAgent: "yarn/1.22.22 npm/?" }, "yarn-classic"],
  [
    "a field",
    {
      ...none,
      manifest: { packageManager: "yarn@4.5.0" },
      userAgent: "npm/11",
    },
    "yarn",
  ],
  [
    "a lock file",
    { ...none, manifest: {}, present: new Set(["pnpm-lock.yaml"]) },
    "pnpm",
  ],
  [
    "a lock file of yarn 1",
    { ...none, present: new Set(["yarn.lock"]) },
    "yarn-classic",
  ],
  [
    "a project goes before the command",
    { ...none, manifest: {}, userAgent: "pnpm/10" },
    "npm",
  ],
])("%s", (_, signs, wanted) => {
  expect(detectPackageManager(signs)).toBe(wanted);
});
