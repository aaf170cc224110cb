/** What one part of a pattern can be written as, once for a given number of repetitions. */
type Part = (repetitions: number) => string;

/**
 * A text for a simple regular expression: literals, classes, groups, alternatives (the first is taken), quantifiers and anchors.
 * `repetitions` is how often an open-ended part repeats, where its quantifier allows.
 * `undefined` for look-arounds, back references and properties; the caller checks the text against the expression.
 */
export function samplePattern(
  pattern: string,
  repetitions: number,
): string | undefined {
  const reader = new PatternReader(pattern);
  const part = reader.readAlternatives();
  return part === undefined || !reader.atEnd() ? undefined : part(repetitions);
}

class PatternReader {
  readonly #pattern: string;
  #index = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  atEnd(): boolean {
    return this.#index >= this.#pattern.length;
  }

  readAlternatives(): Part | undefined {
    const first = this.#readSequence();
    while (this.#take("|"))
      if (this.#readSequence() === undefined) return undefined;
    return first;
  }

  #readSequence(): Part | undefined {
    const parts: Part[] = [];
    while (!this.atEnd() && !this.#sees("|") && !this.#sees(")")) {
      const part = this.#readQuantified();
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return (repetitions) => parts.map((part) => part(repetitions)).join("");
  }

  #readQuantified(): Part | undefined {
    const part = this.#readAtom();
    if (part === undefined) return undefined;
    const [least, most] = this.#readQuantifier();
    if (least === 1 && most === 1) return part;
    return (repetitions) =>
      part(repetitions).repeat(Math.max(least, Math.min(most, repetitions)));
  }

  #readAtom(): Part | undefined {
    if (this.#take("^") || this.#take("$")) return () => "";
    if (this.#take("(")) return this.#readGroup();
    if (this.#take("[")) return this.#readClass();
    if (this.#take(".")) return () => "a";
    if (this.#take("\\")) return constant(this.#readEscape());
    return constant(this.#next());
  }

  #readGroup(): Part | undefined {
    if (this.#take("?") && !this.#take(":") && !this.#takeName())
      return undefined;
    const part = this.readAlternatives();
    return this.#take(")") ? part : undefined;
  }

  #takeName(): boolean {
    const name = /^<[A-Za-z]\w*>/.exec(this.#pattern.slice(this.#index));
    this.#index += name?.[0].length ?? 0;
    return name !== null;
  }

  /** The first character that the class names; for a negated class, the first of a few that it does not. */
  #readClass(): Part | undefined {
    const start = this.#index;
    const negated = this.#take("^");
    const content = this.#index;
    while (!this.#sees("]") || this.#index === content) {
      if (this.atEnd()) return undefined;
      this.#index += this.#sees("\\") ? 2 : 1;
    }
    this.#index += 1;
    const expression = `[${this.#pattern.slice(start, this.#index)}`;
    if (!negated && this.#pattern.startsWith("a-z", content)) return () => "a";
    return constant(firstInClass(expression));
  }

  #readEscape(): string | undefined {
    const letter = this.#next();
    if (letter === undefined || /[1-9bBpPkucx]/.test(letter)) return undefined;
    return escapes[letter] ?? (/[A-Za-z]/.test(letter) ? undefined : letter);
  }

  #readQuantifier(): readonly [number, number] {
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(
      this.#pattern.slice(this.#index),
    );
    if (found === null) return [1, 1];
    const [all, symbol, least = "1", comma, most] = found;
    this.#index += all.length;
    if (symbol !== undefined) return symbols[symbol] ?? [1, 1];
    const open = most === undefined || most === "";
    if (open) return [Number(least), comma === "," ? Infinity : Number(least)];
    return [Number(least), Number(most)];
  }

  #sees(text: string): boolean {
    return this.#pattern.startsWith(text, this.#index);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#index += text.length;
    return true;
  }

  #next(): string | undefined {
    const point = this.#pattern.codePointAt(this.#index);
    if (point === undefined) return undefined;
    const letter = String.fromCodePoint(point);
    this.#index += letter.length;
    return letter;
  }
}

const escapes: { readonly [letter: string]: string } = {
  d: "1",
  D: "a",
  w: "a",
  W: "-",
  s: " ",
  S: "a",
  t: "\t",
  n: "\n",
  r: "\r",
};

const symbols: { readonly [symbol: string]: readonly [number, number] } = {
  "?": [0, 1],
  "*": [0, Infinity],
  "+": [1, Infinity],
};

const favourites = Array.from("a1A0-_./ :é");

function firstInClass(expression: string): string | undefined {
  try {
    const matcher = new RegExp(`^${expression}$`, "u");
    const printable = Array.from({ length: 94 }, (_, index) =>
      String.fromCharCode(index + 33),
    );
    return [...favourites, ...printable].find((letter) => matcher.test(letter));
  } catch {
    return undefined;
  }
}

function constant(text: string | undefined): Part | undefined {
  return text === undefined ? undefined : () => text;
}
