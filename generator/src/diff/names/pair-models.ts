import type { ApiModel, Model, Schema } from "../../model/api-model.js";
import type { SidePair } from "../diff-side.js";
import { calledSchemas } from "./called-schemas.js";
import type { Called } from "./called-schemas.js";
import { groupBy } from "./group-by.js";
import { hasSameShape, isAlike, isIdentical, shapeOf } from "./is-alike.js";
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

export interface PairedModels {
  readonly pairs: readonly ModelPair[];
  /** Of the revision: the same shape under a second name, beside the first, as where a reference was written out. */
  readonly twins: ReadonlySet<Model>;
}

/**
 * Models of one type name are the same one, unless one stands where the other does not and the name has been given to another shape. Of the
 * others, those are the same that stand where the other stood and are alike, and those that have a shape which no other has.
 */
export function pairModels(
  { base, revision }: SidePair,
  called: readonly CalledPair[],
): PairedModels {
  const matcher = new ModelMatcher(base.model, revision.model);
  for (const pair of called)
    matcher.follow(calledSchemas(pair.base), calledSchemas(pair.revision));
  matcher.followAll();
  matcher.matchNames();
  matcher.followAll();
  matcher.matchShapes();
  return matcher.result();
}

class ModelMatcher {
  readonly #before: ReadonlyMap<string, Model>;
  readonly #after: ReadonlyMap<string, Model>;
  readonly #partners = new Map<Model, Model>();
  /** Of the revision, whatever has a partner. */
  readonly #taken = new Set<Model>();
  readonly #twins = new Set<Model>();
  readonly #open: ModelPair[] = [];
  /** Of one name and different, so that the name may have been given to another shape. */
  readonly #namesakes = new Map<Model, Model>();

  constructor(base: ApiModel, revision: ApiModel) {
    this.#before = new Map(base.models.map((model) => [model.id, model]));
    this.#after = new Map(revision.models.map((model) => [model.id, model]));
    const byName = new Map(
      revision.models.map((model) => [model.typeName, model]),
    );
    for (const model of base.models) {
      const same = byName.get(model.typeName);
      if (same === undefined) continue;
      if (isIdentical(model.schema, same.schema)) this.#add(model, same);
      else this.#namesakes.set(model, same);
    }
  }

  result(): PairedModels {
    const pairs = [...this.#partners].map(([base, revision]) => ({
      base,
      revision,
    }));
    return { pairs, twins: this.#twins };
  }

  matchNames(): void {
    for (const [base, revision] of this.#namesakes)
      if (this.#isLeft(base) && !this.#taken.has(revision))
        this.#add(base, revision);
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
    if (this.#taken.has(after)) return;
    if (!this.#isLeft(before)) {
      if (hasSameShape(before.schema, after.schema)) this.#twins.add(after);
    } else if (this.#isNow(before, after)) this.#add(before, after);
  }

  /** Where the name is still there, only the very same shape is taken for the model. */
  #isNow(before: Model, after: Model): boolean {
    const namesake = this.#namesakes.get(before);
    return namesake === undefined
      ? canBeSame(before, after)
      : namesake === after || isIdentical(before.schema, after.schema);
  }

  #add(base: Model, revision: Model): void {
    this.#partners.set(base, revision);
    this.#taken.add(revision);
    this.#open.push({ base, revision });
  }
}

function canBeSame(before: Model, after: Model): boolean {
  return (
    hasSameShape(before.schema, after.schema) ||
    isAlike(before.schema, after.schema)
  );
}

/** By their shape, those that are the only ones of it. */
function unique(models: readonly Model[]): Map<string, Model> {
  const groups = groupBy(models, ({ schema }) => shapeOf(schema));
  const found = new Map<string, Model>();
  for (const [shape, [model, ...others]] of groups)
    if (model !== undefined && others.length === 0) found.set(shape, model);
  return found;
}
