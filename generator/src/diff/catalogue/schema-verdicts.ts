import type { TypesVerdict } from "../api-change.js";
import type { CatalogueEntry } from "./catalogue-entry.js";

type Word = Pick<CatalogueEntry, "id" | "mirror" | "message"> &
  Partial<Pick<CatalogueEntry, "group" | "why" | "fix" | "migration">>;

interface Types {
  readonly request: TypesVerdict;
  readonly response: TypesVerdict;
}

const noTypes: Types = { request: "none", response: "none" };

/** Fewer values than before. */
export function narrowing(word: Word, types: Types = noTypes): CatalogueEntry {
  return {
    group: "changed",
    why: "Fewer values are allowed than before: a request that was good may be refused; an answer holds nothing new.",
    fix: "In requests, keep accepting what was accepted, or release a new major version.",
    ...word,
    verdicts: {
      request: { wire: "breaking", types: types.request },
      response: { wire: "safe", types: types.response },
    },
  };
}

/** More values than before. */
export function widening(word: Word, types: Types = noTypes): CatalogueEntry {
  return {
    group: "changed",
    why: "More values are allowed than before: an answer may hold what a client has never seen; a request that was good still is.",
    fix: "In answers, keep to what was promised, or release a new major version.",
    ...word,
    verdicts: {
      request: { wire: "safe", types: types.request },
      response: { wire: "breaking", types: types.response },
    },
  };
}

/** Other values than before. */
export function replacing(word: Word, types: Types = noTypes): CatalogueEntry {
  return {
    group: "changed",
    why: "Values that were good are not any more, and others are: requests may be refused, and answers hold what a client does not expect.",
    fix: "Add the new form beside the old one, or release a new major version.",
    ...word,
    verdicts: {
      request: { wire: "breaking", types: types.request },
      response: { wire: "breaking", types: types.response },
    },
  };
}

/** Nobody can tell, or it depends on the client. */
export function doubtful(word: Word, types: Types = noTypes): CatalogueEntry {
  return {
    group: "changed",
    why: "Whether old requests still pass and answers are still understood cannot be decided from the documents.",
    fix: "Check it against the server, then accept the change.",
    ...word,
    verdicts: {
      request: { wire: "risky", types: types.request },
      response: { wire: "risky", types: types.response },
    },
  };
}

export function prose(word: Word): CatalogueEntry {
  return {
    group: "prose",
    why: "It is for people to read; no program notices.",
    fix: "Nothing.",
    ...word,
    verdicts: { none: { wire: "safe", types: "none" } },
  };
}
