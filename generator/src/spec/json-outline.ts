import type { TextSpan } from "./parsed-text.js";

/** Where a key (or item) and its value begin. */
interface Child {
  readonly start: number;
  readonly value: number;
}

/** The children of one object or array in a JSON text, as far as they have been asked for. */
interface Children {
  readonly isList: boolean;
  readonly known: Map<string, Child>;
  /** Where the next child begins. */
  next: number;
  /** The value that stands before it and is yet to be passed. */
  pending: number | undefined;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Finds places in a JSON text that `JSON.parse` has accepted.
 * Only what stands before a place, and beside what leads to it, is read, and only once; so the first of many questions costs at most about one scan of the text.
 */
export class JsonOutline {
  readonly #text: string;
  readonly #children = new Map<number, Children | undefined>();
  readonly #ends = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
  }

  offsetOf(segments: readonly string[]): number {
    return this.#find(segments).start;
  }

  /** The end of a value is looked for once. */
  spanOf(segments: readonly string[]): TextSpan {
    const { start, value, exact } = this.#find(segments);
    let end = this.#ends.get(value);
    if (end === undefined) {
      end = endOfValue(this.#text, value);
      this.#ends.set(value, end);
    }
    return { start, end, exact };
  }

  #find(segments: readonly string[]): Child & { readonly exact: boolean } {
    let place: Child = { start: 0, value: skipSpace(this.#text, 0) };
    for (const segment of segments) {
      const children = this.#childrenAt(place.value);
      const child = children && findChild(this.#text, children, segment);
      if (child === undefined) return { ...place, exact: false };
      place = child;
    }
    return { ...place, exact: true };
  }

  #childrenAt(offset: number): Children | undefined {
    if (!this.#children.has(offset))
      this.#children.set(offset, openChildren(this.#text, offset));
    return this.#children.get(offset);
  }
}

function openChildren(text: string, offset: number): Children | undefined {
  const opening = text.charCodeAt(offset);
  if (opening !== openBrace && opening !== openBracket) return undefined;
  return {
    isList: opening === openBracket,
    known: new Map(),
    next: skipSpace(text, offset + 1),
    pending: undefined,
  };
}

/** Reads on until the child is found. Of two with the same name the first is shown. */
function findChild(
  text: string,
  children: Children,
  segment: string,
): Child | undefined {
  const { known } = children;
  while (!known.has(segment) && moveToNext(text, children)) {
    const { start, name, value } = readChild(text, children);
    if (!known.has(name)) known.set(name, { start, value });
    children.pending = value;
  }
  return known.get(segment);
}

/** Passes the last value; false where the object or array ends. */
function moveToNext(text: string, children: Children): boolean {
  if (children.pending !== undefined) {
    const end = skipValue(text, children.pending);
    children.next = skipSpace(text, skipMark(text, end, comma));
    children.pending = undefined;
  }
  const code = text.charCodeAt(children.next);
  return children.isList
    ? children.next < text.length && code !== closeBracket
    : code === quote;
}

function readChild(
  text: string,
  { isList, known, next }: Children,
): Child & { readonly name: string } {
  if (isList) return { name: String(known.size), start: next, value: next };
  const keyEnd = skipString(text, next);
  const name = String(JSON.parse(text.slice(next, keyEnd)));
  const value = skipSpace(text, skipMark(text, keyEnd, colon));
  return { name, start: next, value };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** Past the next `mark`, or to what stands in its place. */
function skipMark(text: string, offset: number, mark: number): number {
  const at = skipSpace(text, offset);
  return text.charCodeAt(at) === mark ? at + 1 : at;
}

function skipString(text: string, offset: number): number {
  let end = text.indexOf('"', offset + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text.charCodeAt(at) === backslash) at -= 1;
  return (offset - at) % 2 === 0;
}

/** Past the value's last character; numbers and words are read up to what follows, which may be space. */
function endOfValue(text: string, offset: number): number {
  let end = skipValue(text, offset);
  while (end > offset && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return end;
}

/** Past the value that begins at `offset`, however deep it is. */
function skipValue(text: string, offset: number): number {
  let depth = 0;
  let at = offset;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = skipString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (code === comma && depth === 0) return at;
    at += 1;
  }
  return at;
}
