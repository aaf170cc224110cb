import type { Both } from "./both.js";
import { parameterKey } from "./parameter-view.js";
import type { ParameterView } from "./parameter-view.js";

export interface MatchedParameters {
  readonly pairs: readonly Both<ParameterView>[];
  /** Of the same name, at another place. */
  readonly moved: readonly Both<ParameterView>[];
  readonly removed: readonly ParameterView[];
  readonly added: readonly ParameterView[];
}

/** By place and name; those of the path as they were renamed; the others by a name that is unique among them. */
export function matchParameters(
  { base, revision }: Both<readonly ParameterView[]>,
  renamed: ReadonlyMap<string, string>,
): MatchedParameters {
  const open = new Map(revision.map((one) => [one.key, one]));
  const pairs: Both<ParameterView>[] = [];
  const lost: ParameterView[] = [];
  for (const before of base) {
    const now = open.get(keyInRevision(before, renamed));
    if (now === undefined) lost.push(before);
    else {
      open.delete(now.key);
      pairs.push({ base: before, revision: now });
    }
  }
  return { pairs, ...matchMoved(lost, [...open.values()]) };
}

function keyInRevision(
  { in: place, name, key }: ParameterView,
  renamed: ReadonlyMap<string, string>,
): string {
  const now = place === "path" ? renamed.get(name) : undefined;
  return now === undefined ? key : parameterKey(place, now);
}

function matchMoved(
  lost: readonly ParameterView[],
  fresh: readonly ParameterView[],
): Omit<MatchedParameters, "pairs"> {
  const moved: Both<ParameterView>[] = [];
  for (const before of lost) {
    const found = named(fresh, before.name);
    const [now] = found;
    if (now === undefined || found.length > 1) continue;
    if (named(lost, before.name).length > 1) continue;
    moved.push({ base: before, revision: now });
  }
  const from = new Set(moved.map(({ base }) => base));
  const to = new Set(moved.map(({ revision }) => revision));
  return {
    moved,
    removed: lost.filter((one) => !from.has(one)),
    added: fresh.filter((one) => !to.has(one)),
  };
}

function named(
  parameters: readonly ParameterView[],
  name: string,
): readonly ParameterView[] {
  return parameters.filter((one) => one.name === name);
}
