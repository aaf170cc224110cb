import type { Model } from "./api-model.js";
import type { Directions } from "./directions.js";
import { sourceOf, stringAt } from "./located.js";
import type { ModelNames, NamedModel } from "./model-names.js";
import type { ModelDraft } from "./model-registry.js";
import { readEvidence, readVendorName } from "./read-evidence.js";

/** Models whose names are not decided yet. */
export interface UnnamedModels {
  readonly naming: readonly NamedModel[];
  finish(names: ReadonlyMap<string, ModelNames>): readonly Model[];
}

export function assembleModels(
  drafts: readonly ModelDraft[],
  directions: Directions,
): UnnamedModels {
  return {
    naming: drafts.map(({ id, origin, at, schema }) => ({
      id,
      origin,
      givenName: stringAt(at.value, "x-sdk-name"),
      needsInput: directions.of(id).length > 1,
      needsValues: schema?.kind === "enum",
    })),
    finish: (names) =>
      drafts.flatMap((draft) => assembleModel(draft, directions, names)),
  };
}

function assembleModel(
  { id, at, schema }: ModelDraft,
  directions: Directions,
  names: ReadonlyMap<string, ModelNames>,
): Model[] {
  const own = names.get(id);
  if (own === undefined || schema === undefined) return [];
  return [
    {
      id,
      vendorName: readVendorName(at.value, id),
      ...own,
      directions: directions.of(id),
      schema,
      evidence: readEvidence(at.value),
      source: sourceOf(at),
    },
  ];
}
