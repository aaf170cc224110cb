import type { Json, Source } from "../../model/api-model.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { joinPointer } from "../../spec/json-pointer.js";
import type { TypesVerdict, WireVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import { verdictOf } from "../catalogue/verdict-of.js";
import type { SidePair } from "../diff-side.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareNodes } from "./compare-nodes.js";
import { addChild, createEntry, reachable } from "./finding-entry.js";
import type { FindingEntry } from "./finding-entry.js";
import { SameText } from "./same-text.js";
import { SchemaNodes } from "./schema-node.js";
import type { SchemaNode } from "./schema-node.js";
import { keywordOf, partWith } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";
import type { Alternative } from "./shape.js";

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

const undecidable: ReadonlySet<string> = new Set([
  "schema-pattern-changed",
  "schema-condition-changed",
  "schema-union-changed",
]);

/** What is known of two documents, whatever is compared. */
export interface DocumentPair {
  readonly nodes: Pair<SchemaNodes>;
  readonly same: SameText;
}

export function readDocuments({ base, revision }: SidePair): DocumentPair {
  return {
    nodes: {
      base: new SchemaNodes(base.document),
      revision: new SchemaNodes(revision.document),
    },
    same: new SameText(base.document, revision.document),
  };
}

/** All comparisons of schemas of two documents. Each pair is compared once for each direction. */
export class Comparison {
  readonly nodes: Pair<SchemaNodes>;
  readonly same: SameText;
  /** Whether the values are written as XML. */
  readonly isXml: boolean;
  readonly #entries = new Map<string, FindingEntry>();

  constructor({ nodes, same }: DocumentPair, isXml: boolean) {
    this.nodes = nodes;
    this.same = same;
    this.isXml = isXml;
  }

  compareNodes(pair: Pair<SchemaNode>, direction: Direction): FindingEntry {
    const key = `${pair.base.id} ${pair.revision.id} ${direction}`;
    return this.#once(key, (entry) => {
      if (this.isSameNode(pair)) return;
      compareNodes(new SchemaPair(this, entry, { ...pair, direction }), pair);
    });
  }

  compareAlternatives(
    pair: Pair<Alternative>,
    direction: Direction,
    places: Pair<Source>,
  ): FindingEntry {
    const key = `${pair.base.key}/${pair.revision.key}/${direction}`;
    return this.#once(key, (entry) => {
      const { base, revision } = pair;
      const isSame = this.#sameValues(base.parts, revision.parts);
      if (isSame && sameValues(pair)) return;
      const parted = {
        base: { place: places.base, parts: pair.base.parts },
        revision: { place: places.revision, parts: pair.revision.parts },
        direction,
      };
      compareAlternatives(new SchemaPair(this, entry, parted), pair);
    });
  }

  /** The worst that is known of an entry and all inside it. */
  worst(start: FindingEntry): WireVerdict {
    let worst: WireVerdict = "safe";
    for (const { drafts } of reachable(start))
      for (const draft of drafts) {
        const { wire } = verdictOf(draft);
        if (wire === "breaking") return "breaking";
        if (wire === "risky") worst = "risky";
      }
    return worst;
  }

  /** As `worst`, and without the leniency of conventions: only what nobody can decide is risky. */
  strictly(start: FindingEntry): WireVerdict {
    let worst: WireVerdict = "safe";
    for (const { drafts } of reachable(start))
      for (const draft of drafts) {
        if (verdictOf(draft).wire === "safe") continue;
        if (!undecidable.has(draft.id)) return "breaking";
        worst = "risky";
      }
    return worst;
  }

  isSameNode({ base, revision }: Pair<SchemaNode>): boolean {
    return (
      base.parts.length + base.wraps.length > 0 &&
      this.#sameValues(base.parts, revision.parts) &&
      this.#sameValues(base.wraps, revision.wraps)
    );
  }

  #sameValues(
    base: readonly Located<JsonObject>[],
    revision: readonly Located<JsonObject>[],
  ): boolean {
    return (
      base.length === revision.length &&
      base.every(({ value }, index) => {
        const other = revision[index]?.value;
        return other !== undefined && this.same.isSame(value, other);
      })
    );
  }

  #once(key: string, compare: (entry: FindingEntry) => void): FindingEntry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry = createEntry();
    this.#entries.set(key, entry);
    compare(entry);
    return entry;
  }
}

function sameValues({ base, revision }: Pair<Alternative>): boolean {
  return JSON.stringify(base.values) === JSON.stringify(revision.values);
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
