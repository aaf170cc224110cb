import type { ChangeGroup, TypesVerdict, WireVerdict } from "../api-change.js";

export interface Verdict {
  readonly wire: WireVerdict;
  readonly types: TypesVerdict;
}

/** What an id means. A template has `{place}`, `{old}` and `{new}`. */
export interface CatalogueEntry {
  readonly id: string;
  /** The id that comparing the other way round gives; itself where it is its own mirror. */
  readonly mirror: string;
  readonly group: ChangeGroup;
  /** `true`: a name of the package and nothing else. */
  readonly names?: true;
  /** Template of one sentence: what changed. */
  readonly message: string;
  /** By direction; `none` where no value travels. A direction that is missing cannot occur. */
  readonly verdicts: {
    readonly request?: Verdict;
    readonly response?: Verdict;
    readonly none?: Verdict;
  };
  /** One sentence: why it matters, or why not. */
  readonly why: string;
  /** What the one who changed the document can do. */
  readonly fix: string;
  /** Template: what a user of the package has to do, by direction; missing: nothing. */
  readonly migration?: {
    readonly request?: string;
    readonly response?: string;
    readonly none?: string;
  };
}
