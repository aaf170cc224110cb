import type { Json } from "../model/api-model.js";

/** Whether a client built from the base, still running, can fail against a server of the revision. `risky`: it depends, or nobody can tell. */
export type WireVerdict = "breaking" | "risky" | "safe";

/**
 * Whose code stops compiling, worst first: `call`, an ordinary caller or reader; `import`, whoever names a type that is gone; `exhaustive`, a
 * `switch` or `Record` over all values; `mock`, whoever builds an answer by hand.
 */
export type TypesVerdict = "call" | "import" | "exhaustive" | "mock" | "none";

/** Which way the values travel that a change is about. `both`: a schema that requests and answers share. */
export type ChangeDirection = "request" | "response" | "both";

/** What kind of news it is, for changelogs. `prose`: nothing that a program could notice. */
export type ChangeGroup =
  "added" | "removed" | "changed" | "deprecated" | "prose";

/** One thing that is different, at one place of the documents. */
export interface ApiChange {
  /** `subject-action[-condition]`, in the catalogue; never renamed. */
  readonly id: string;
  /** 12 hexadecimal digits of a SHA-256 over id and places, not over prose: the same on every run, for acceptances. */
  readonly fingerprint: string;
  readonly group: ChangeGroup;
  /** `undefined` where no value travels, as with a title or a name. */
  readonly direction: ChangeDirection | undefined;
  readonly wire: WireVerdict;
  readonly types: TypesVerdict;
  /** Whether a name of the package changes, and nothing else: a method, a type, a key. */
  readonly names: boolean;
  /** One sentence: what changed, with names and values. */
  readonly message: string;
  /** One sentence: why it matters, or why not. */
  readonly why: string;
  /** What to do next. */
  readonly fix: string;
  /** What a user of the package has to do, in terms of its TypeScript surface: "pass `page`". `undefined`: nothing. */
  readonly migration: string | undefined;
  /** Where it stands, or, where it was added, what encloses it. */
  readonly base: ChangePlace;
  /** Where it stands, or, where it was removed, what enclosed it. */
  readonly revision: ChangePlace;
  /** As in the documents, where it is a value that can be shown. */
  readonly oldValue: Json | undefined;
  readonly newValue: Json | undefined;
  /** The operations it reaches: `GET /users/{id}`, in the order of the documents. */
  readonly usedBy: readonly string[];
}

/** A place of a document. Lines and columns are from 1, columns in UTF-16 code units; the end is exclusive. */
export interface ChangePlace {
  readonly file: string;
  /** JSON pointer (RFC 6901) within `file`. */
  readonly pointer: string;
  /** Whether the changed thing itself stands here, not what encloses it. */
  readonly exact: boolean;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
