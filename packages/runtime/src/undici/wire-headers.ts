/** Names and values in turn, as bytes off the wire. A dispatcher with interceptors may give texts, and the values of one name as a list. */
export type RawHeaders = readonly (Field | readonly Field[])[];

type Field = Buffer | string;

/**
 * The headers of an answer. A `Headers` costs about as much as the rest of a small answer, so they are looked up in what came off the wire, and
 * become a whole `Headers` when more than that is wanted.
 */
export class WireHeaders extends Headers {
  #raw: RawHeaders | undefined;

  constructor(raw: RawHeaders) {
    super();
    this.#raw = raw;
  }

  override get(name: string): string | null {
    const raw = this.#raw;
    if (raw === undefined) return super.get(name);
    const wanted = name.toLowerCase();
    let found: string | null = null;
    for (let index = 0; index < raw.length; index += 2) {
      const field = raw[index];
      if (field?.length !== wanted.length) continue;
      if (textOf(field).toLowerCase() !== wanted) continue;
      const value = textOf(raw[index + 1]);
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  override has(name: string): boolean {
    return this.get(name) !== null;
  }

  override set(name: string, value: string): void {
    this.#complete();
    super.set(name, value);
  }

  override append(name: string, value: string): void {
    this.#complete();
    super.append(name, value);
  }

  override delete(name: string): void {
    this.#complete();
    super.delete(name);
  }

  override getSetCookie(): string[] {
    this.#complete();
    return super.getSetCookie();
  }

  override forEach(
    callback: (value: string, key: string, parent: Headers) => void,
    thisArgument?: unknown,
  ): void {
    this.#complete();
    super.forEach(callback, thisArgument);
  }

  override keys(): HeadersIterator<string> {
    this.#complete();
    return super.keys();
  }

  override values(): HeadersIterator<string> {
    this.#complete();
    return super.values();
  }

  override entries(): HeadersIterator<[string, string]> {
    this.#complete();
    return super.entries();
  }

  override [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  /** What `console.log` shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): Headers {
    return new Headers(this);
  }

  #complete(): void {
    const raw = this.#raw;
    if (raw === undefined) return;
    this.#raw = undefined;
    for (let index = 0; index < raw.length; index += 2) {
      const name = textOf(raw[index]);
      for (const value of [raw[index + 1]].flat()) {
        super.append(name, textOf(value));
      }
    }
  }
}

/** Latin-1 without blanks at its end, which the parser leaves (Fetch standard, "isomorphic decode"; RFC 9110, section 5.5). */
function textOf(field: RawHeaders[number] | undefined): string {
  if (field === undefined) return "";
  if (Array.isArray(field)) return field.map(textOf).join(", ");
  const text = typeof field === "string" ? field : field.toString("latin1");
  return text.replace(/[\t ]+$/, "");
}
