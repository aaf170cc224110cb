import type { NameClaim } from "./claim-names.js";
import {
  camelCase,
  isIdentifier,
  kebabCase,
  pascalCase,
  spellOut,
  startWithLetter,
  upperFirst,
} from "./identifier-words.js";
import { stableSuffix } from "./stable-suffix.js";

/** What may become of one source name, best first, and how close the first is to it. */
export type NameChoice = Pick<NameClaim<unknown>, "rank" | "first" | "others">;

/** How names of one kind are made. */
export interface NameStyle {
  readonly toCase: (source: string) => string;
  readonly isReserved: (name: string) => boolean;
  /** Added to a reserved name, the first that gives a free one. */
  readonly suffixes: readonly string[];
  /** Before the stable suffix, which is the last resort. */
  readonly joint: string;
}

/** Plain, or with a suffix where that is reserved; with its symbols spelled out; told by its case; with a stable suffix. */
export function chooseNames(source: string, style: NameStyle): NameChoice {
  const { toCase, suffixes, joint } = style;
  const base = toCase(source);
  const last = `${base}${joint}${stableSuffix(source)}`;
  const spelled = () => spellings(source, base, toCase);
  if (!style.isReserved(base)) {
    const rank = base === source ? 0 : 2;
    return { rank, first: base, others: () => [...spelled(), last] };
  }
  const [first, ...others] = suffixes.map((suffix) => base + suffix);
  const rank = base === source ? 1 : 2;
  return {
    rank,
    first: first ?? last,
    others: () => [
      ...others,
      ...spelled().map((name) => name + (suffixes[0] ?? "")),
      last,
    ],
  };
}

/** For claimants whose sources may be equal: a last candidate that depends on `key`, which no two share. */
export function withLastResort(choice: NameChoice, key: string): NameChoice {
  const { first, others } = choice;
  return {
    ...choice,
    others: () => [...others(), `${first}_${stableSuffix(key)}`],
  };
}

/** A name that the document gives for the SDK comes first, as it stands where that is possible. */
export function preferGiven(
  given: string | undefined,
  choice: NameChoice,
): NameChoice {
  if (given === undefined) return choice;
  const others = () => [choice.first, ...choice.others()];
  return { rank: 0, first: given, others };
}

export function givenType(name: string): string {
  return isIdentifier(name) ? upperFirst(name) : typeCase(name);
}

export function givenMember(name: string): string {
  return isIdentifier(name) ? name : memberCase(name);
}

export function typeCase(source: string): string {
  const name = pascalCase(source) || pascalCase(spellOut(source));
  return startWithLetter(name, "Model");
}

export function memberCase(source: string): string {
  const name = camelCase(source) || camelCase(spellOut(source));
  return startWithLetter(name, "operation");
}

export function fileCase(source: string): string {
  return kebabCase(source) || kebabCase(spellOut(source));
}

/** `get-x` beside `getX` is `getDashX`; `user` beside `User` is `UserLowercase`. */
function spellings(
  source: string,
  plain: string,
  toCase: (source: string) => string,
): string[] {
  const spelled = toCase(spellOut(source));
  if (spelled !== plain) return [spelled];
  if (source === source.toUpperCase()) return [toCase(`${source} uppercase`)];
  if (source === source.toLowerCase()) return [toCase(`${source} lowercase`)];
  return [toCase(`${source} mixed`)];
}
