import type { ApiChange, TypesVerdict } from "./api-change.js";

/**
 * What `--fail-on` takes. Each level of `wire` < `types` < `types:exhaustive` < `types:mock` < `names` < `any` has all that the one before it
 * has; `wire:risky` stands between `wire` and `any`.
 */
export const failLevels = [
  "none",
  "wire",
  "wire:risky",
  "types",
  "types:exhaustive",
  "types:mock",
  "names",
  "any",
] as const;

export type FailLevel = (typeof failLevels)[number];

/** Whether a change is one that `level` fails on. */
export function reachesLevel(change: ApiChange, level: FailLevel): boolean {
  switch (level) {
    case "none":
      return false;
    case "wire":
      return change.wire === "breaking";
    case "wire:risky":
      return change.wire !== "safe";
    case "types":
      return breaksTypes(change, ["call", "import"]);
    case "types:exhaustive":
      return breaksTypes(change, ["call", "import", "exhaustive"]);
    case "types:mock":
      return breaksTypes(change, ["call", "import", "exhaustive", "mock"]);
    case "names":
      return change.names || reachesLevel(change, "types:mock");
    case "any":
      return true;
  }
}

function breaksTypes(
  { wire, types }: ApiChange,
  broken: readonly TypesVerdict[],
): boolean {
  return wire === "breaking" || broken.includes(types);
}
