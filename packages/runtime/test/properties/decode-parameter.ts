/** How a parameter is written, in the words of OpenAPI 3.1.1, section 4.8.12. */
export interface Place {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  readonly style: StyleName;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export type StyleName =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/** A value as its schema declares it. Texts with their keys are in no order. */
export type Value =
  | { readonly shape: "scalar"; readonly text: string }
  | { readonly shape: "list"; readonly items: readonly string[] }
  | { readonly shape: "object"; readonly entries: ReadonlyMap<string, string> };

/** What a server that follows RFC 6570 and the tables of OpenAPI 3.1.1 reads from a path segment, a query, a header or a cookie. */
export function decodeParameter(
  place: Place,
  shape: Value["shape"],
  text: string,
): Value {
  return place.in === "query" || place.in === "cookie"
    ? decodePairs(place, shape, text)
    : decodeText(place, shape, text);
}

/** RFC 3986, section 2.1, with UTF-8. */
function percentDecoded(text: string): string {
  const bytes = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    Buffer.from(bytes, "latin1"),
  );
}

/** In a query, `+` is a space to most servers (WHATWG URL, section 5.1). */
function decoderOf({ in: place }: Place): (text: string) => string {
  if (place === "header") return (text) => text;
  if (place !== "query") return percentDecoded;
  return (text) => percentDecoded(text.replaceAll("+", " "));
}

/** Path and header: RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7. */
function decodeText(place: Place, shape: Value["shape"], text: string): Value {
  if (place.style === "matrix") {
    const pairs = text.slice(1).split(";").map(splitPair);
    return decodeNamed(place, shape, pairs);
  }
  const isLabel = place.style === "label";
  const inner = isLabel ? text.slice(1) : text;
  if (shape === "scalar") return { shape, text: decoderOf(place)(inner) };
  const delimiter = isLabel && place.explode ? "." : ",";
  return decodeJoined(place, shape, inner.split(delimiter));
}

function decodeJoined(
  place: Place,
  shape: "list" | "object",
  parts: readonly string[],
): Value {
  const decode = decoderOf(place);
  if (shape === "list") return { shape, items: parts.map(decode) };
  const pairs = place.explode ? parts.map(splitPair) : inTwos(parts);
  return { shape, entries: decodedEntries(pairs, decode) };
}

/** Query and cookie: `&` or `; ` between the pairs. */
function decodePairs(place: Place, shape: Value["shape"], text: string): Value {
  const separator = place.in === "query" ? "&" : "; ";
  return decodeNamed(place, shape, text.split(separator).map(splitPair));
}

/** RFC 6570, sections 3.2.7 to 3.2.9: exploded, an object's keys are the names. */
function decodeNamed(
  place: Place,
  shape: Value["shape"],
  pairs: readonly Pair[],
): Value {
  const decode = decoderOf(place);
  if (shape === "object" && place.style === "deepObject") {
    const inner = pairs.map(([key, value]): Pair => {
      const whole = decode(key);
      const start = `${place.name}[`;
      if (!whole.startsWith(start) || !whole.endsWith("]")) {
        throw new Error(`${whole} is not a key of deepObject`);
      }
      return [whole.slice(start.length, -1), decode(value)];
    });
    return { shape, entries: decodedEntries(inner, (same) => same) };
  }
  if (shape === "object" && place.explode) {
    return { shape, entries: decodedEntries(pairs, decode) };
  }
  for (const [key] of pairs) {
    if (decode(key) !== place.name) throw new Error(`who sent ${key}?`);
  }
  const texts = pairs.map(([, value]) => value);
  if (shape === "list" && place.explode) {
    return { shape, items: texts.map(decode) };
  }
  return shape === "scalar"
    ? { shape, text: decode(sole(texts)) }
    : decodeJoined(place, shape, sole(texts).split(delimiterOf(place)));
}

function delimiterOf({ style }: Place): string {
  if (style === "spaceDelimited") return "%20";
  return style === "pipeDelimited" ? "%7C" : ",";
}

type Pair = readonly [key: string, value: string];

function splitPair(text: string): Pair {
  const at = text.indexOf("=");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function inTwos(parts: readonly string[]): readonly Pair[] {
  return parts.flatMap((key, index): readonly Pair[] => {
    const value = parts[index + 1];
    if (index % 2 === 1) return [];
    if (value === undefined) throw new Error(`${key} has no value`);
    return [[key, value]];
  });
}

function decodedEntries(
  pairs: readonly Pair[],
  decode: (text: string) => string,
): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const [key, value] of pairs) {
    if (entries.has(decode(key))) throw new Error(`${key} came twice`);
    entries.set(decode(key), decode(value));
  }
  return entries;
}

function sole(texts: readonly string[]): string {
  const [text, ...others] = texts;
  if (text === undefined || others.length > 0) {
    throw new Error(`${JSON.stringify(texts)} is not one value`);
  }
  return text;
}
