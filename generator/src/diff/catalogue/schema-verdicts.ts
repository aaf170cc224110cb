import type { TypesVerdict, WireVerdict } from "../api-change.js";
import type { CatalogueEntry } from "./catalogue-entry.js";

type Word = Pick<CatalogueEntry, "id" | "mirror" | "message"> &
  Partial<Pick<CatalogueEntry, "group" | "why" | "fix" | "migration">>;

interface ByDirection<Verdict> {
  readonly request: Verdict;
  readonly response: Verdict;
}

const noTypes: ByDirection<TypesVerdict> = {
  request: "none",
  response: "none",
};

type Maker = (word: Word, types?: ByDirection<TypesVerdict>) => CatalogueEntry;

/** Entries of one kind of change; a word says what is special about it. */
function makerOf(
  wire: ByDirection<WireVerdict>,
  texts: Pick<CatalogueEntry, "why" | "fix">,
): Maker {
  return (word, types = noTypes) => ({
    group: "changed",
    ...texts,
    ...word,
    verdicts: {
      request: { wire: wire.request, types: types.request },
      response: { wire: wire.response, types: types.response },
    },
  });
}

/** Fewer values than before. */
export const narrowing = makerOf(
  { request: "breaking", response: "safe" },
  {
    why: "Fewer values are allowed than before: a request that was good may be refused; an answer holds nothing new.",
    fix: "In requests, keep accepting what was accepted, or release a new major version.",
  },
);

/** More values than before. */
export const widening = makerOf(
  { request: "safe", response: "breaking" },
  {
    why: "More values are allowed than before: an answer may hold what a client has never seen; a request that was good still is.",
    fix: "In answers, keep to what was promised, or release a new major version.",
  },
);

/** Other values than before. */
export const replacing = makerOf(
  { request: "breaking", response: "breaking" },
  {
    why: "Values that were good are not any more, and others are: requests may be refused, and answers hold what a client does not expect.",
    fix: "Add the new form beside the old one, or release a new major version.",
  },
);

/** Nobody can tell, or it depends on the client. */
export const doubtful = makerOf(
  { request: "risky", response: "risky" },
  {
    why: "Whether old requests still pass and answers are still understood cannot be decided from the documents.",
    fix: "Check it against the server, then accept the change.",
  },
);

/** What leaving a value out of a request means. */
export const defaulting = makerOf(
  { request: "risky", response: "safe" },
  {
    why: "A request that leaves it out may mean something else now; answers do not change.",
    fix: "Say in the release notes what leaving it out means.",
  },
);

/** For people to read. */
export function prose(word: Word): CatalogueEntry {
  return {
    group: "prose",
    why: "It is for people to read; no program notices.",
    fix: "Nothing.",
    ...word,
    verdicts: { none: { wire: "safe", types: "none" } },
  };
}
