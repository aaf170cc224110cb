/** The children of one object or array in a JSON text: where their key (or item) and their value begin. */
type Children = ReadonlyMap<string, Child>;
interface Child {
  readonly start: number;
  readonly value: number;
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
 * Only the objects and arrays on the way are read, each once, so that the first of many questions costs about as much as one scan of the text.
 */
export function createJsonOutline(
  text: string,
): (segments: readonly string[]) => number {
  const known = new Map<number, Children>();
  const childrenAt = (offset: number): Children => {
    const children = known.get(offset) ?? readChildren(text, offset);
    known.set(offset, children);
    return children;
  };
  return (segments) => {
    let place: Child = { start: 0, value: skipSpace(text, 0) };
    for (const segment of segments) {
      const child = childrenAt(place.value).get(segment);
      if (child === undefined) break;
      place = child;
    }
    return place.start;
  };
}

function readChildren(text: string, offset: number): Children {
  const opening = text.charCodeAt(offset);
  if (opening === openBrace) return readProperties(text, offset + 1);
  if (opening === openBracket) return readItems(text, offset + 1);
  return new Map();
}

function readProperties(text: string, offset: number): Children {
  const children = new Map<string, Child>();
  let start = skipSpace(text, offset);
  while (text.charCodeAt(start) === quote) {
    const keyEnd = skipString(text, start);
    const value = skipSpace(text, skipMark(text, keyEnd, colon));
    children.set(String(JSON.parse(text.slice(start, keyEnd))), {
      start,
      value,
    });
    start = skipSpace(text, skipMark(text, skipValue(text, value), comma));
  }
  return children;
}

function readItems(text: string, offset: number): Children {
  const children = new Map<string, Child>();
  let start = skipSpace(text, offset);
  while (start < text.length && text.charCodeAt(start) !== closeBracket) {
    children.set(String(children.size), { start, value: start });
    start = skipSpace(text, skipMark(text, skipValue(text, start), comma));
  }
  return children;
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
