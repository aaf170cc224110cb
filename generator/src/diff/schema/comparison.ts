import type { Source } from "../../model/api-model.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { WireVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import { verdictOf } from "../catalogue/verdict-of.js";
import type { SidePair } from "../diff-side.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareNodes } from "./compare-nodes.js";
import { createEntry, reachable } from "./finding-entry.js";
import type { FindingEntry } from "./finding-entry.js";
import { SameText } from "./same-text.js";
import { SchemaNodes } from "./schema-node.js";
import type { SchemaNode } from "./schema-node.js";
import { SchemaPair } from "./schema-pair.js";
import type { Pair } from "./schema-pair.js";
import type { Alternative } from "./shape.js";

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
