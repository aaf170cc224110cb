/** A piece of code, and what it is. */
export interface CodeToken {
  readonly text: string;
  readonly kind: "plain" | "string" | "keyword" | "number" | "key";
}

const patterns: readonly (readonly [
  kind: CodeToken["kind"],
  source: string,
])[] = [
  ["key", String.raw`"(?:[^"\\]|\\.)*"(?=:)|\b[\w$]+(?=:)`],
  ["string", String.raw`"(?:[^"\\]|\\.)*"`],
  [
    "keyword",
    String.raw`\b(?:import|from|const|await|new|for|of|if|else|true|false|null|undefined)\b`,
  ],
  ["number", String.raw`\b\d[\d_.]*\b`],
];

const anyToken = new RegExp(
  patterns.map(([, source]) => `(${source})`).join("|"),
  "g",
);

/** The pieces of JSON or of a short program, in order; together they are the code again. */
export function highlight(code: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let end = 0;
  for (const match of code.matchAll(anyToken)) {
    const [text] = match;
    const index = patterns.findIndex((_, group) => match[group + 1] === text);
    tokens.push(
      { kind: "plain", text: code.slice(end, match.index) },
      { kind: patterns[index]?.[0] ?? "plain", text },
    );
    end = match.index + text.length;
  }
  return [...tokens, { kind: "plain", text: code.slice(end) }];
}
