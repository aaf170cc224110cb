import { asObject, childAt, itemsAt, locate } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { Source } from "../../model/api-model.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import { findSubtypes } from "./find-subtypes.js";
import type { Subtypes } from "./find-subtypes.js";
import { valueAtPlace } from "./place-value.js";
import { keywordOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/**
 * A schema: all that its parts say has to hold. References and `allOf` are gone, so that a schema is the same node whether it is written out,
 * referred to, or moved into an `allOf`.
 */
export interface SchemaNode {
  /** Unique in its document; schemas of the same parts are one node. */
  readonly id: number;
  readonly parts: readonly SchemaPart[];
  /** Each of these has to hold too: one of its members. */
  readonly groups: readonly UnionGroup[];
  /** What may be null itself, and is composed of others: a group each. */
  readonly wraps: readonly Located<JsonObject>[];
  /** Where it was first met. */
  readonly place: Source;
}

/** `oneOf`, `anyOf`, or `nullable` around what a schema refers to. */
export interface UnionGroup {
  readonly exactlyOne: boolean;
  readonly members: readonly SchemaNode[];
}

/** Reads the schemas of one document, each when it is first asked for. */
export class SchemaNodes {
  readonly #document: SpecDocument;
  readonly #nodes = new Map<string, SchemaNode>();
  readonly #ids = new WeakMap<JsonObject, number>();
  readonly #byObject = new WeakMap<JsonObject, SchemaNode>();
  readonly #groups = new Map<string, readonly UnionGroup[]>();
  #subtypes: Subtypes | undefined;
  #lastId = 0;

  constructor(document: SpecDocument) {
    this.#document = document;
  }

  /** The schema at a place; one that allows anything, where there is none. */
  at(place: Source): SchemaNode {
    const value = valueAtPlace(this.#document, place);
    return this.of({ value: value ?? true, ...place });
  }

  of(at: Located): SchemaNode {
    const object = asObject(at);
    const known = object && this.#byObject.get(object.value);
    if (known !== undefined) return known;
    const node = this.#intern(this.#collect(at), at);
    if (object !== undefined) this.#byObject.set(object.value, node);
    return node;
  }

  /** What stands for a schema where there is none. */
  anything(place: Source): SchemaNode {
    return this.of({ ...place, value: true });
  }

  /** The components whose `allOf` names the object at a place, by their names. */
  subtypesOf({ value }: SchemaPart): ReadonlyMap<string, SchemaNode> {
    this.#subtypes ??= findSubtypes(this.#document);
    const found = this.#subtypes.get(value) ?? [];
    return new Map(found.map(([name, at]) => [name, this.of(at)]));
  }

  /** All of them at once, as where two parts of an `allOf` declare a property. */
  all(nodes: readonly SchemaNode[]): SchemaNode | undefined {
    const [first] = nodes;
    if (first === undefined || nodes.length === 1) return first;
    const parts = nodes.flatMap((node) => node.parts);
    const wraps = nodes.flatMap((node) => node.wraps);
    return this.#intern({ parts, wraps }, first.place);
  }

  #intern({ parts, wraps }: Collected, place: Source): SchemaNode {
    const unique = [...new Map(parts.map((part) => [part.id, part])).values()];
    const key = [
      ...unique.map(({ id }) => id),
      ...wraps.map(({ value }) => `n${this.#idOf(value)}`),
    ].join(" ");
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const readGroups = (): readonly UnionGroup[] =>
      this.#groupsOf(key, unique, wraps);
    const node: SchemaNode = {
      id: this.#nodes.size,
      parts: unique,
      wraps,
      place: { file: place.file, pointer: place.pointer },
      get groups() {
        return readGroups();
      },
    };
    this.#nodes.set(key, node);
    return node;
  }

  #idOf(object: JsonObject): number {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#ids.set(object, this.#lastId);
    return this.#lastId;
  }

  #collect(at: Located): Collected {
    const into: Collected = { parts: [], wraps: [] };
    this.#add(at, { into, seen: new Set(), withoutNull: false });
    return into;
  }

  #add(at: Located, { into, seen, withoutNull }: Collecting): void {
    const object = asObject(at);
    if (object === undefined) {
      if (at.value === false) into.parts.push(this.#partOf(never(at), false));
      return;
    }
    if (seen.has(object.value)) return;
    seen.add(object.value);
    const { value } = object;
    if (!withoutNull && wrapsNull(value)) {
      into.wraps.push(object);
      return;
    }
    const isReference = typeof value["$ref"] === "string";
    const ignoresSiblings = isReference && this.#document.dialect === "3.0";
    if (saysSomething(value) && !ignoresSiblings)
      into.parts.push(this.#partOf(object, withoutNull));
    if (isReference) {
      const target = locate(this.#document.resolve(value));
      if (target !== undefined)
        this.#add(target, { into, seen, withoutNull: false });
    }
    if (ignoresSiblings) return;
    for (const part of itemsAt(object, "allOf"))
      this.#add(part, { into, seen, withoutNull: false });
  }

  #partOf(at: Located<JsonObject>, withoutNull: boolean): SchemaPart {
    const { value, file, pointer } = at;
    const id = this.#idOf(value);
    return { id, value, file, pointer, withoutNull };
  }

  #groupsOf(
    key: string,
    parts: readonly SchemaPart[],
    wraps: readonly Located<JsonObject>[],
  ): readonly UnionGroup[] {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const groups = [
      ...parts.flatMap((part) => this.#unionsOf(part)),
      ...wraps.map((at) => this.#nullWrap(at)),
    ];
    this.#groups.set(key, groups);
    return groups;
  }

  #unionsOf(part: SchemaPart): readonly UnionGroup[] {
    return (["oneOf", "anyOf"] as const).flatMap((keyword) => {
      const list = keywordOf(part, keyword);
      if (!Array.isArray(list) || list.length === 0) return [];
      const members = itemsAt(part, keyword).map((item) => this.of(item));
      return [{ exactlyOne: keyword === "oneOf", members }];
    });
  }

  /** `nullable` beside a `$ref`, `allOf` or union: people mean "or null", though the specifications have it without effect. */
  #nullWrap(at: Located<JsonObject>): UnionGroup {
    const into: Collected = { parts: [], wraps: [] };
    this.#add(at, { into, seen: new Set(), withoutNull: true });
    const none = {
      value: { type: "null" },
      file: at.file,
      pointer: at.pointer,
    };
    const members = [this.#intern(into, at), this.of(none)];
    return { exactlyOne: false, members };
  }

  /** The schema under a keyword of a part. */
  child(part: SchemaPart, keyword: string): SchemaNode | undefined {
    const at = childAt(part, keyword);
    return at === undefined ? undefined : this.of(at);
  }
}

interface Collected {
  readonly parts: SchemaPart[];
  /** Objects whose `nullable` is about all that they are made of. */
  readonly wraps: Located<JsonObject>[];
}

interface Collecting {
  readonly into: Collected;
  readonly seen: Set<JsonObject>;
  readonly withoutNull: boolean;
}

const composing = ["$ref", "allOf"];

/** A schema that is composed of others and may be null itself, in either spelling. */
function wrapsNull(value: JsonObject): boolean {
  const { type } = value;
  const saysNull =
    value["nullable"] === true ||
    (Array.isArray(type) && type.includes("null"));
  return (
    saysNull &&
    [...composing, "oneOf", "anyOf"].some(
      (keyword) => value[keyword] !== undefined,
    )
  );
}

function saysSomething(value: JsonObject): boolean {
  return Object.keys(value).some((keyword) => !composing.includes(keyword));
}

function never({ file, pointer }: Located): Located<JsonObject> {
  return { value: { not: {} }, file, pointer };
}
