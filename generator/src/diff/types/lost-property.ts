import type ts from "typescript";
import type { Direction } from "../change-draft.js";

type TypeScript = typeof ts;

/** A property that the old type has and the new one does not. */
export interface LostProperty {
  readonly name: string;
  /** Where it is missed. */
  readonly within: ts.Type;
}

/**
 * Finds what assignability does not show: a caller's literal may not have a property that is gone (TS2353), and a reader cannot read an
 * optional one (TS2339).
 */
export class LostPropertyFinder {
  readonly #ts: TypeScript;
  readonly #checker: ts.TypeChecker;
  readonly #direction: Direction;
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor(
    typescript: TypeScript,
    checker: ts.TypeChecker,
    direction: Direction,
  ) {
    this.#ts = typescript;
    this.#checker = checker;
    this.#direction = direction;
  }

  find(before: ts.Type, after: ts.Type): LostProperty | undefined {
    if (before === after || this.#wasSeen(before, after)) return undefined;
    const old = this.#objects(before);
    const fresh = this.#objects(after);
    for (const one of old) {
      const lost = this.#findIn(one, fresh, old.length > 1);
      if (lost !== undefined) return lost;
    }
    return undefined;
  }

  #wasSeen(before: ts.Type, after: ts.Type): boolean {
    const seen = this.#seen.get(before) ?? new Set();
    this.#seen.set(before, seen);
    const known = seen.has(after);
    seen.add(after);
    return known;
  }

  /** The members of a union that can have properties of the document. */
  #objects(type: ts.Type): ts.Type[] {
    const members = type.isUnion() ? type.types : [type];
    const { Object, Intersection } = this.#ts.TypeFlags;
    return members.filter(
      ({ flags }) => (flags & (Object | Intersection)) !== 0,
    );
  }

  #findIn(
    old: ts.Type,
    all: readonly ts.Type[],
    isOneOfSeveral: boolean,
  ): LostProperty | undefined {
    const isList = this.#isList(old);
    const alike = all.filter((type) => this.#isList(type) === isList);
    const fresh = this.#withSameConstants(old, alike);
    const [first] = fresh;
    if (first === undefined) return undefined;
    const inner = this.#findInside(old, fresh);
    if (inner !== undefined || isList || this.#isForeign(old)) return inner;
    const mayLack = this.#direction === "request" || isOneOfSeveral;
    for (const { name } of old.getProperties()) {
      const lacking = fresh.filter((type) => !this.#has(type, name));
      if (lacking.length === 0) continue;
      if (mayLack && lacking.length < fresh.length) continue;
      return { name, within: lacking[0] ?? first };
    }
    return undefined;
  }

  /** The members of a union that a value of `old` can be, by their constants. */
  #withSameConstants(
    old: ts.Type,
    all: readonly ts.Type[],
  ): readonly ts.Type[] {
    const constants = old
      .getProperties()
      .map((property) => ({
        name: property.name,
        type: this.#checker.getTypeOfSymbol(property),
      }))
      .filter(({ type }) => type.isLiteral());
    const fitting = all.filter((type) =>
      constants.every((constant) => {
        const own = this.#propertyType(type, constant.name);
        return (
          own === undefined ||
          this.#checker.isTypeAssignableTo(constant.type, own)
        );
      }),
    );
    return fitting.length > 0 ? fitting : all;
  }

  #findInside(
    old: ts.Type,
    fresh: readonly ts.Type[],
  ): LostProperty | undefined {
    for (const [before, after] of this.#parts(old, fresh)) {
      const lost = this.find(before, after);
      if (lost !== undefined) return lost;
    }
    return undefined;
  }

  /** Values within values: of properties, of maps and lists, of what wraps them. */
  *#parts(
    old: ts.Type,
    fresh: readonly ts.Type[],
  ): Generator<readonly [ts.Type, ts.Type]> {
    for (const type of fresh) {
      const [before, after] = [this.#arguments(old), this.#arguments(type)];
      for (const [index, argument] of before.entries()) {
        const other = after[index];
        if (other !== undefined) yield [argument, other];
      }
      if (this.#isForeign(old)) continue;
      for (const { keyType, type: value } of this.#checker.getIndexInfosOfType(
        old,
      )) {
        const other = this.#checker
          .getIndexInfosOfType(type)
          .find((info) => info.keyType === keyType);
        if (other !== undefined) yield [value, other.type];
      }
      for (const property of old.getProperties()) {
        const other = this.#propertyType(type, property.name);
        if (other !== undefined)
          yield [this.#checker.getTypeOfSymbol(property), other];
      }
    }
  }

  #arguments(type: ts.Type): readonly ts.Type[] {
    return isReference(type)
      ? this.#checker.getTypeArguments(type)
      : (type.aliasTypeArguments ?? []);
  }

  #isList(type: ts.Type): boolean {
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }

  /** Whether its properties are not the document's: a `Blob`, an array, an `EventStream`. */
  #isForeign(type: ts.Type): boolean {
    const declarations = type.getSymbol()?.declarations ?? [];
    return declarations.some(
      (declaration) =>
        !declaration.getSourceFile().fileName.endsWith("/declared.d.ts"),
    );
  }

  #has(type: ts.Type, name: string): boolean {
    return (
      this.#propertyType(type, name) !== undefined ||
      this.#checker.getIndexInfosOfType(type).length > 0
    );
  }

  #propertyType(type: ts.Type, name: string): ts.Type | undefined {
    const property = this.#checker.getPropertyOfType(type, name);
    return property && this.#checker.getTypeOfSymbol(property);
  }
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return "target" in type;
}
