import { percentForm } from "./parameters/percent-encode.js";

const mark = "***";

/** Every secret of one call: what must not appear in a message, a logged URL or an error's cause. */
export class Secrets {
  readonly #texts = new Set<string>();
  readonly #queryNames = new Set<string>();
  readonly #propertyNames = new Set<string>();
  /** Of the texts, the longest first. Made when they are needed: most calls show nothing. */
  #forms: readonly string[] | undefined;

  /** Whether there is nothing that must not leave the API's origin. */
  isEmpty = true;

  /** Hides a text, which may go to the API's own origin only. */
  add(text: string): void {
    this.hide(text);
    if (text.trim()) this.isEmpty = false;
  }

  /** Without the white space around it, which a header loses on its way. What stands behind `Bearer ` or the like is a secret by itself. */
  hide(text: string): void {
    const whole = text.trim();
    const [, token] = /^\S+ +(.{8,})$/s.exec(whole) ?? [];
    for (const secret of [whole, token]) if (secret) this.#texts.add(secret);
    this.#forms = undefined;
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
    this.#forms ??= [...new Set([...this.#texts].flatMap(formsOf))].sort(
      (a, b) => b.length - a.length,
    );
    for (const form of this.#forms) result = result.replaceAll(form, markOf);
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
    switch (typeof value) {
      case "string":
      case "number":
      case "bigint":
      case "symbol":
        return this.redact(String(value)) !== String(value);
      case "object":
        return value !== null && this.#objectShows(value, depth);
      default:
        return false;
    }
  }

  /** What lies deep, or is neither an error nor plain, may show anything. */
  #objectShows(value: object, depth: number): boolean {
    const isError = value instanceof Error;
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (depth > 4 || !(isError || /^(?:Object|Array)$/.test(kind))) return true;
    const parts: unknown[] = Reflect.ownKeys(value).flatMap((key) => [
      key,
      Object.getOwnPropertyDescriptor(value, key)?.value as unknown,
    ]);
    // These may be getters.
    if (isError) parts.push(value.name, value.message, value.stack);
    return parts.some((part) => this.#shows(part, depth + 1));
  }
}

/** A text as short as a syllable is a secret only where no letter or digit stands beside it: a key `K` is not in `OK`. */
function markOf(form: string, at: number, text: string): string {
  const beside = text.charAt(at - 1) + text.charAt(at + form.length);
  return form.length < 4 && /[\p{L}\d]/u.test(beside) ? form : mark;
}

/** A secret as it is, and as URLs, forms, JSON and HTML have it. */
function formsOf(secret: string): readonly string[] {
  const wellFormed = secret.replace(/\p{Surrogate}/gu, "\uFFFD");
  const form = new URLSearchParams([["", wellFormed]]).toString().slice(1);
  const inUrls = [encodeURIComponent(wellFormed), encodeURI(wellFormed), form]
    .flatMap((text) => [text, text.replace(/[!'()*]/g, percentForm)])
    .flatMap((text) => [text, text.replaceAll("%20", "+")])
    .flatMap((text) => [
      text,
      text.replace(/%../g, (byte) => byte.toLowerCase()),
    ]);
  const json = quotedPart(secret);
  const inJson = [json, json.replaceAll("/", "\\/"), inAscii(json)];
  const html = secret.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  return [
    ...[secret, wellFormed, html, ...inUrls],
    ...[...inJson, ...inJson.map(quotedPart)],
  ];
}

const entities: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function quotedPart(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inAscii(json: string): string {
  return json.replace(
    /[\x7F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A property with its value, which may be cut off. */
function propertyPattern(name: string): RegExp {
  const label = JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(${label}\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"?|[[{][^]*|[^\\s,}\\]]+)`,
    "g",
  );
}
