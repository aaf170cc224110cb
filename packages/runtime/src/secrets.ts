import { percentForm } from "./parameters/percent-encode.js";

const mark = "***";

/** Every secret of one call: what must not appear in a message, a logged URL or an error's cause. */
export class Secrets {
  readonly #texts = new Set<string>();
  readonly #queryNames = new Set<string>();
  readonly #propertyNames = new Set<string>();

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  add(text: string): void {
    if (text !== "") this.#texts.add(text);
  }

  /** Every text and number within a value. */
  addAll(value: unknown): void {
    if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) this.addAll(inner);
    } else if (typeof value === "string" || typeof value === "number") {
      this.add(String(value));
    }
  }

  /** All values of this query parameter are hidden in URLs, whatever they are. */
  addQueryName(name: string): void {
    this.#queryNames.add(name);
  }

  /** The values of these properties are hidden in JSON text. */
  addPropertyNames(names: readonly string[]): void {
    for (const name of names) this.#propertyNames.add(name);
  }

  redact(text: string): string {
    let result = text;
    for (const name of this.#propertyNames) {
      result = result.replace(propertyPattern(name), `$1"${mark}"`);
    }
    const longestFirst = [...this.#texts]
      .flatMap(formsOf)
      .sort((a, b) => b.length - a.length);
    for (const form of longestFirst) result = result.replaceAll(form, mark);
    return result;
  }

  redactUrl(text: string): string {
    if (!URL.canParse(text)) return this.redact(text);
    const url = new URL(text);
    for (const name of new Set(url.searchParams.keys())) {
      if (this.#queryNames.has(name)) url.searchParams.set(name, mark);
    }
    return this.redact(url.href);
  }

  /** `cause` itself, or, where it shows a secret, an error with its name and a clean message. */
  redactCause(cause: unknown): unknown {
    if (!this.#shows(cause, 0)) return cause;
    const clean = new Error(
      this.redact(cause instanceof Error ? cause.message : String(cause)),
    );
    if (cause instanceof Error) clean.name = this.redact(cause.name);
    return clean;
  }

  #shows(value: unknown, depth: number): boolean {
    if (typeof value === "string") return this.redact(value) !== value;
    if (typeof value !== "object" || value === null || depth > 4) return false;
    if (value instanceof Headers || value instanceof Map) {
      return this.#shows([...value], depth + 1);
    }
    if (value instanceof URL) return this.#shows(value.href, depth);
    return Reflect.ownKeys(value).some((key) =>
      this.#shows(
        Object.getOwnPropertyDescriptor(value, key)?.value,
        depth + 1,
      ),
    );
  }
}

/** A secret as it is, and as URLs, forms, JSON and Basic credentials have it. */
function formsOf(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
  return [
    text,
    encoded,
    encoded.replaceAll("%20", "+"),
    encoded.replace(/[!'()*]/g, percentForm),
    JSON.stringify(text).slice(1, -1),
  ];
}

/** A property with its value, which may be cut off. */
function propertyPattern(name: string): RegExp {
  const label = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(${label}\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"?|[[{][^]*|[^\\s,}\\]]+)`,
    "g",
  );
}
