import type {
  ApiModel,
  Direction,
  Model,
  Schema,
} from "../../model/api-model.js";
import type { ImportedName } from "../imported-name.js";
import { fileType } from "../imported-name.js";

export const modelsFile = "src/models.ts";

/** The models of an API by id. */
export class ModelIndex {
  readonly #models: ReadonlyMap<string, Model>;

  constructor(api: ApiModel) {
    this.#models = new Map(api.models.map((model) => [model.id, model]));
  }

  find(id: string): Model {
    const model = this.#models.get(id);
    if (model === undefined) throw new Error(`There is no model ${id}.`);
    return model;
  }

  /** The type that references to `model` print. */
  nameOf(model: Model, direction: Direction): ImportedName {
    const name = direction === "output" ? model.typeName : model.inputName;
    return fileType(modelsFile, name);
  }

  /** `schema` with references at its top replaced by what they stand for. */
  resolve(schema: Schema): Schema {
    const seen = new Set<string>();
    let current = schema;
    while (current.kind === "reference" && !seen.has(current.model)) {
      seen.add(current.model);
      current = this.find(current.model).schema;
    }
    return current;
  }
}
