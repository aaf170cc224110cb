import { expect, test } from "vitest";
import {
  detectPackageManager,
  usesPlugAndPlay,
} from "../../src/init/package-manager.js";

const none = {
  manifest: undefined,
  present: new Set<string>(),
  yarnLock: undefined,
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
    { ...none, present: new Set(["yarn.lock"]), yarnLock: "# yarn v1\n" },
    "yarn-classic",
  ],
  [
    "a lock file of a later yarn",
    {
      ...none,
      present: new Set(["yarn.lock"]),
      yarnLock: "__metadata:\n  version: 8\n",
    },
    "yarn",
  ],
  [
    "settings of yarn beside a lock file of npm",
    { ...none, present: new Set([".yarnrc.yml", "package-lock.json"]) },
    "npm",
  ],
  [
    "settings of a later yarn",
    { ...none, manifest: {}, present: new Set([".yarnrc.yml"]) },
    "yarn",
  ],
  [
    "a project goes before the command",
    { ...none, manifest: {}, userAgent: "pnpm/10" },
    "npm",
  ],
])("%s", (_, signs, wanted) => {
  expect(detectPackageManager(signs)).toBe(wanted);
});

test.each([
  [
    "a field",
    { ...none, manifest: { packageManager: "bun@1.3.0" }, userAgent: "npm/11" },
  ],
  [
    "a lock file",
    { ...none, manifest: {}, present: new Set(["package.json", "bun.lock"]) },
  ],
  [
    "a binary lock file",
    { ...none, manifest: {}, present: new Set(["bun.lockb"]) },
  ],
])("Bun, by %s, is refused", (_, signs) => {
  expect(() => detectPackageManager(signs)).toThrow(
    "This is a project of Bun, and init knows the package managers npm, pnpm and Yarn only",
  );
});

test("a lock file of npm beside one of Bun", () => {
  const present = new Set(["bun.lock", "package-lock.json"]);
  expect(detectPackageManager({ ...none, manifest: {}, present })).toBe("npm");
});

test.each([
  ["yarn", undefined, true],
  ["yarn", "enableTelemetry: false\n", true],
  ["yarn", "# nodeLinker: node-modules\n", true],
  ["yarn", "a: 1\nnodeLinker: node-modules\n", false],
  ["yarn", 'nodeLinker: "pnpm"\n', false],
  ["yarn-classic", undefined, false],
  ["npm", undefined, false],
] as const)("%s with %j has archives: %s", (manager, settings, wanted) => {
  expect(usesPlugAndPlay(manager, settings)).toBe(wanted);
});
