import type { ApiModel, Model } from "../../model/api-model.js";

/** The models of an API by their id, which is what references name. */
export type ModelIndex = ReadonlyMap<string, Model>;

const indexes = new WeakMap<ApiModel, ModelIndex>();

/** Made once for each `model`. */
export function indexModels(model: ApiModel): ModelIndex {
  const known = indexes.get(model);
  if (known !== undefined) return known;
  const index = new Map(model.models.map((one) => [one.id, one]));
  indexes.set(model, index);
  return index;
}
