import type { Json, Source } from "../../model/api-model.js";
import { joinPointer } from "../../spec/json-pointer.js";
import type { TypesVerdict, WireVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import type { Comparison } from "./comparison.js";
import { addChild } from "./finding-entry.js";
import type { FindingEntry } from "./finding-entry.js";
import type { SchemaNode } from "./schema-node.js";
import { keywordOf, partWith } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** Two things that are compared, of the base and of the revision. */
export interface Pair<Thing> {
  readonly base: Thing;
  readonly revision: Thing;
}

/** Whatever stands at a place and is made of parts. */
export interface Parted {
  readonly place: Source;
  readonly parts: readonly SchemaPart[];
}

export interface FindingFacts {
  /** Where it stands, by the keyword that says it; else the schema itself. */
  readonly keyword?: string;
  /** Within the keyword's value: a property's name, an item's number. */
  readonly step?: Pair<string | undefined>;
  readonly oldValue?: Json | undefined;
  readonly newValue?: Json | undefined;
  readonly wire?: WireVerdict | undefined;
  readonly types?: TypesVerdict | undefined;
}

/** Two schemas under comparison, and where what is found of them goes. */
export class SchemaPair {
  readonly comparison: Comparison;
  readonly direction: Direction;
  readonly base: Parted;
  readonly revision: Parted;
  readonly #entry: FindingEntry;

  constructor(
    comparison: Comparison,
    entry: FindingEntry,
    pair: Pair<Parted> & { readonly direction: Direction },
  ) {
    this.comparison = comparison;
    this.#entry = entry;
    this.direction = pair.direction;
    this.base = pair.base;
    this.revision = pair.revision;
  }

  /** A finding that both directions share, such as one of prose, has none. */
  find(id: string, facts: FindingFacts = {}): void {
    this.#add(id, this.direction, facts);
  }

  /** A finding about a member of a union, by the part that makes it what it is. */
  findMember(
    id: string,
    {
      base,
      revision,
      wire,
    }: Partial<Pair<SchemaPart | undefined>> & FindingFacts,
  ): void {
    this.#entry.drafts.push({
      id,
      direction: this.direction,
      base,
      revision,
      enclosing: { base: this.base.place, revision: this.revision.place },
      wire,
    });
  }

  findProse(id: string, facts: FindingFacts): void {
    this.#add(id, undefined, facts);
  }

  /** Goes on inside. A schema that is not there allows anything. */
  descend(
    base: SchemaNode | undefined,
    revision: SchemaNode | undefined,
  ): void {
    if (base === undefined && revision === undefined) return;
    const { nodes } = this.comparison;
    const pair = {
      base: base ?? nodes.base.anything(this.base.place),
      revision: revision ?? nodes.revision.anything(this.revision.place),
    };
    this.addEntry(this.comparison.compareNodes(pair, this.direction));
  }

  addEntry(entry: FindingEntry): void {
    addChild(this.#entry, entry);
  }

  #add(
    id: string,
    direction: Direction | undefined,
    facts: FindingFacts,
  ): void {
    const { keyword, step, oldValue, newValue, wire, types } = facts;
    const base: Wanted = {
      keyword,
      step: step && [step.base],
      value: oldValue,
    };
    const revision: Wanted = {
      keyword,
      step: step && [step.revision],
      value: newValue,
    };
    this.#entry.drafts.push({
      id,
      direction,
      base: placeOf(this.base, base),
      revision: placeOf(this.revision, revision),
      enclosing: {
        base: enclosing(this.base, keyword),
        revision: enclosing(this.revision, keyword),
      },
      oldValue,
      newValue,
      wire,
      types,
    });
  }
}

/** What is looked for on a side. */
interface Wanted {
  readonly keyword: string | undefined;
  /** Holds nothing where the side lacks it. */
  readonly step: readonly [string | undefined] | undefined;
  readonly value: Json | undefined;
}

/** `undefined` where the side says nothing of it. Of several parts that have the keyword, the one that says the value goes first. */
function placeOf(
  { place, parts }: Parted,
  { keyword, step, value }: Wanted,
): Source | undefined {
  if (keyword === undefined) return place;
  if (step === undefined) {
    const exact = parts.find((part) => keywordOf(part, keyword) === value);
    const holder = value === undefined ? undefined : exact;
    return pointTo(holder ?? partWith(parts, keyword), [keyword]);
  }
  const [name] = step;
  if (name === undefined) return undefined;
  const holder = parts.find((part) => {
    const found = keywordOf(part, keyword);
    return typeof found === "object" && found !== null && name in found;
  });
  return pointTo(holder, [keyword, name]);
}

function enclosing(
  { place, parts }: Parted,
  keyword: string | undefined,
): Source {
  const own = parts[0] ?? place;
  if (keyword === undefined) return own;
  return pointTo(partWith(parts, keyword), [keyword]) ?? own;
}

function pointTo(
  part: SchemaPart | undefined,
  steps: readonly string[],
): Source | undefined {
  if (part === undefined) return undefined;
  return { file: part.file, pointer: joinPointer(part.pointer, ...steps) };
}
