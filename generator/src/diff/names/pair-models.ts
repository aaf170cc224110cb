import type { ApiModel, Model, Schema } from "../../model/api-model.js";
import type { SidePair } from "../diff-side.js";
import { calledSchemas } from "./called-schemas.js";
import type { Called } from "./called-schemas.js";
import { groupBy } from "./group-by.js";
import { hasSameShape, isAlike, shapeOf } from "./is-alike.js";
import { schemaParts } from "./schema-parts.js";

/** The same model of both documents. */
export interface ModelPair {
  readonly base: Model;
  readonly revision: Model;
}

/** What has been matched before and refers to models. */
export interface CalledPair {
  readonly base: Called;
  readonly revision: Called;
}

/**
 * Models of one type name are the same one. Of the others, those are that stand where the other stood and are alike, and those that have a
 * shape which no other has.
 */
export function pairModels(
  { base, revision }: SidePair,
  called: readonly CalledPair[],
): ModelPair[] {
  const matcher = new ModelMatcher(base.model, revision.model);
  for (const pair of called)
    matcher.follow(calledSchemas(pair.base), calledSchemas(pair.revision));
  matcher.followAll();
  matcher.matchShapes();
  return matcher.pairs();
}

class ModelMatcher {
  readonly #before: ReadonlyMap<string, Model>;
  readonly #after: ReadonlyMap<string, Model>;
  readonly #partners = new Map<Model, Model>();
  /** Of the revision, whatever has a partner. */
  readonly #taken = new Set<Model>();
  readonly #open: ModelPair[] = [];

  constructor(base: ApiModel, revision: ApiModel) {
    this.#before = new Map(base.models.map((model) => [model.id, model]));
    this.#after = new Map(revision.models.map((model) => [model.id, model]));
    const byName = new Map(
      revision.models.map((model) => [model.typeName, model]),
    );
    for (const model of base.models) {
      const same = byName.get(model.typeName);
      if (same !== undefined) this.#add(model, same);
    }
  }

  pairs(): ModelPair[] {
    return [...this.#partners].map(([base, revision]) => ({ base, revision }));
  }

  /** Parts with the same role refer to the same thing. */
  follow(
    before: ReadonlyMap<string, Schema>,
    after: ReadonlyMap<string, Schema>,
  ): void {
    for (const [role, schema] of before) {
      const other = after.get(role);
      if (other !== undefined) this.#followPart(schema, other);
    }
  }

  /** Goes through the models that are paired, and those that are found thereby. */
  followAll(): void {
    for (let pair = this.#open.pop(); pair; pair = this.#open.pop())
      this.follow(
        new Map([["model", pair.base.schema]]),
        new Map([["model", pair.revision.schema]]),
      );
  }

  matchShapes(): void {
    const before = unique([...this.#before.values()].filter(this.#isLeft));
    const after = unique(
      [...this.#after.values()].filter((model) => !this.#taken.has(model)),
    );
    for (const [shape, model] of before) {
      const other = after.get(shape);
      if (other !== undefined) this.#add(model, other);
    }
  }

  readonly #isLeft = (model: Model): boolean => !this.#partners.has(model);

  #followPart(before: Schema, after: Schema): void {
    if (before.kind === "reference" && after.kind === "reference")
      this.#consider(
        this.#before.get(before.model),
        this.#after.get(after.model),
      );
    else this.follow(schemaParts(before), schemaParts(after));
  }

  #consider(before: Model | undefined, after: Model | undefined): void {
    if (before === undefined || after === undefined) return;
    if (this.#partners.has(before) || this.#taken.has(after)) return;
    if (
      hasSameShape(before.schema, after.schema) ||
      isAlike(before.schema, after.schema)
    )
      this.#add(before, after);
  }

  #add(base: Model, revision: Model): void {
    this.#partners.set(base, revision);
    this.#taken.add(revision);
    this.#open.push({ base, revision });
  }
}

/** By their shape, those that are the only ones of it. */
function unique(models: readonly Model[]): Map<string, Model> {
  const groups = groupBy(models, ({ schema }) => shapeOf(schema));
  const found = new Map<string, Model>();
  for (const [shape, [model, ...others]] of groups)
    if (model !== undefined && others.length === 0) found.set(shape, model);
  return found;
}
