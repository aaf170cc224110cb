import type * as YamlModule from "yaml";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import type { TextSpan } from "./parsed-text.js";

type Yaml = typeof YamlModule;

interface FoundPlace {
  /** Of the property's key, or of the item. */
  readonly start: number;
  /** The value, or the key where there is none. */
  readonly node: unknown;
  readonly exact: boolean;
}

/** Where a key (or item) begins, where that is known, and its value. */
interface Child {
  readonly start: number | undefined;
  readonly node: unknown;
}

/** Finds places in a YAML document that has been read. Behind an alias it is the place of what the alias stands for. */
export class YamlOutline {
  readonly #yaml: Yaml;
  readonly #document: Document;
  readonly #text: string;

  constructor(yaml: Yaml, document: Document, text: string) {
    this.#yaml = yaml;
    this.#document = document;
    this.#text = text;
  }

  offsetOf(segments: readonly string[]): number {
    return this.#find(segments).start;
  }

  spanOf(segments: readonly string[]): TextSpan {
    const { start, node, exact } = this.#find(segments);
    const end = this.#endOf(node) ?? start;
    const { length } = this.#text.slice(start, end).trimEnd();
    return { start, end: start + length, exact };
  }

  #find(segments: readonly string[]): FoundPlace {
    let start = 0;
    let node: unknown = this.#document.contents;
    for (const segment of segments) {
      const child = this.#findChild(node, segment);
      if (child === undefined) return { start, node, exact: false };
      start = child.start ?? start;
      node = child.node;
    }
    return { start, node, exact: true };
  }

  /** What stands in a map counts before what is merged into it. */
  #findChild(node: unknown, segment: string): Child | undefined {
    const holder = this.#behindAlias(node);
    if (this.#yaml.isSeq(holder)) {
      const item = holder.items[Number(segment)];
      return this.#yaml.isNode(item)
        ? { start: startOf(item), node: item }
        : undefined;
    }
    if (!this.#yaml.isMap(holder)) return undefined;
    const pair = this.#findPair(holder, segment);
    if (pair === undefined) return this.#findMerged(holder, segment);
    const { key, value } = pair;
    const start = this.#yaml.isNode(key) ? startOf(key) : undefined;
    return { start, node: value ?? key };
  }

  #behindAlias(node: unknown): unknown {
    return this.#yaml.isAlias(node) ? node.resolve(this.#document) : node;
  }

  #findPair(map: YAMLMap, name: string): Pair | undefined {
    return map.items.find(
      ({ key }) => this.#yaml.isScalar(key) && String(key.value) === name,
    );
  }

  /** In the map, or in one of the maps, behind the merge key `<<`. */
  #findMerged(map: YAMLMap, segment: string): Child | undefined {
    const pair = map.items.find(
      ({ key }) => this.#yaml.isScalar(key) && key.source === "<<",
    );
    const value = this.#behindAlias(pair?.value);
    const merged: unknown[] = this.#yaml.isSeq(value) ? value.items : [value];
    for (const node of merged) {
      const child = this.#findChild(node, segment);
      if (child !== undefined) return child;
    }
    return undefined;
  }

  /** In block style the range of a collection takes in the comments after it, which belong to what follows. */
  #endOf(node: unknown): number | undefined {
    let last = node;
    for (
      let next = this.#lastPartOf(last);
      next !== undefined;
      next = this.#lastPartOf(last)
    )
      last = next;
    return this.#yaml.isNode(last) ? last.range?.[1] : undefined;
  }

  #lastPartOf(node: unknown): unknown {
    if (this.#yaml.isPair(node)) return node.value ?? node.key;
    if (!this.#yaml.isCollection(node) || node.flow === true) return undefined;
    return node.items.at(-1);
  }
}

function startOf(node: Node): number | undefined {
  return node.range?.[0];
}
