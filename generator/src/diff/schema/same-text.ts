import { isObject } from "../../model/located.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../../spec/spec-document.js";
import { findSubtypes } from "./find-subtypes.js";
import type { Subtypes } from "./find-subtypes.js";

/** Says whether values of two documents are the same, with all that they refer to. Keys may stand in another order. */
export class SameText {
  readonly #base: SpecDocument;
  readonly #revision: SpecDocument;
  /** By a referred object of the base, those of the revision it was compared with. Pairs under comparison count as the same. */
  readonly #targets = new Map<JsonValue, Map<JsonValue, Assumption>>();
  /** Pairs that the answer under way relies on. */
  #open: Assumption[] = [];
  #depth = 0;
  #subtypes:
    { readonly base: Subtypes; readonly revision: Subtypes } | undefined;

  constructor(base: SpecDocument, revision: SpecDocument) {
    this.#base = base;
    this.#revision = revision;
  }

  isSame(base: JsonValue, revision: JsonValue): boolean {
    if (typeof base !== "object" || base === null) return base === revision;
    if (typeof revision !== "object" || revision === null) return false;
    if (Array.isArray(base)) {
      return Array.isArray(revision) && this.#sameItems(base, revision);
    }
    if (Array.isArray(revision)) return false;
    return this.#sameObjects(base, revision);
  }

  #sameItems(
    base: readonly JsonValue[],
    revision: readonly JsonValue[],
  ): boolean {
    if (base.length !== revision.length) return false;
    for (let index = 0; index < base.length; index += 1) {
      if (!this.isSame(base[index] ?? null, revision[index] ?? null)) {
        return false;
      }
    }
    return true;
  }

  #sameObjects(base: JsonObject, revision: JsonObject): boolean {
    const keys = Object.keys(base);
    if (keys.length !== Object.keys(revision).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(revision, key)) return false;
      if (!this.isSame(base[key] ?? null, revision[key] ?? null)) return false;
    }
    if (isObject(base["discriminator"]) && !this.#sameSubtypes(base, revision))
      return false;
    return (
      typeof base["$ref"] !== "string" || this.#sameTargets(base, revision)
    );
  }

  /** What a schema with a discriminator may be, other components say. */
  #sameSubtypes(base: JsonObject, revision: JsonObject): boolean {
    this.#subtypes ??= {
      base: findSubtypes(this.#base),
      revision: findSubtypes(this.#revision),
    };
    const before = this.#subtypes.base.get(base) ?? [];
    const after = new Map(this.#subtypes.revision.get(revision) ?? []);
    if (before.length !== after.size) return false;
    return before.every(([name, { value }]) => {
      const other = after.get(name)?.value;
      return other !== undefined && this.isSame(value, other);
    });
  }

  #sameTargets(base: JsonObject, revision: JsonObject): boolean {
    const target = this.#base.resolve(base)?.value;
    const other = this.#revision.resolve(revision)?.value;
    if (!isObject(target) || !isObject(other)) return target === other;
    const known = this.#targets.get(target) ?? new Map<JsonValue, Assumption>();
    this.#targets.set(target, known);
    const assumption = known.get(other);
    if (assumption !== undefined) return assumption.isSame;
    const fresh: Assumption = { isSame: true, pairs: known, other };
    known.set(other, fresh);
    this.#open.push(fresh);
    this.#depth += 1;
    fresh.isSame = this.isSame(target, other);
    this.#depth -= 1;
    if (!fresh.isSame) this.#forgetOthers(fresh);
    if (this.#depth === 0) this.#open = [];
    return fresh.isSame;
  }

  /** What was found the same while a pair counted as the same that is not, has to be looked at again. */
  #forgetOthers(failed: Assumption): void {
    const start = this.#open.indexOf(failed);
    for (const { isSame, pairs, other } of this.#open.splice(start + 1)) {
      if (isSame) pairs.delete(other);
    }
  }
}

interface Assumption {
  isSame: boolean;
  readonly pairs: Map<JsonValue, Assumption>;
  readonly other: JsonValue;
}
