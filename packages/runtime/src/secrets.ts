const mark = "***";

/** Every secret of one call: what must not appear in a message, a logged URL or an error's cause. */
export class Secrets {
  readonly #texts = new Set<string>();
  readonly #queryNames = new Set<string>();

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  add(text: string): void {
    if (text === "") return;
    this.#texts.add(text);
    this.#texts.add(encodeURIComponent(text));
  }

  /** All values of this query parameter are hidden in URLs, whatever they are. */
  addQueryName(name: string): void {
    this.#queryNames.add(name);
  }

  redact(text: string): string {
    const longestFirst = [...this.#texts].sort((a, b) => b.length - a.length);
    return longestFirst.reduce(
      (result, secret) => result.replaceAll(secret, mark),
      text,
    );
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
    if (this.isEmpty || !this.#shows(cause, 0)) return cause;
    const clean = new Error(
      this.redact(cause instanceof Error ? cause.message : String(cause)),
    );
    if (cause instanceof Error) clean.name = cause.name;
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
      this.#shows(readSafely(value, key), depth + 1),
    );
  }
}

function readSafely(value: object, key: string | symbol): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
