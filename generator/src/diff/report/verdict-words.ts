import type { ApiChange, TypesVerdict, WireVerdict } from "../api-change.js";

export interface VerdictWord {
  readonly text: string;
  readonly mood: "bad" | "doubtful" | "good";
}

/** The verdicts of a change in as few words as say it: `wire: breaking`, `types: call`, `names`; or `safe`. */
export function verdictWords(change: ApiChange): VerdictWord[] {
  const words = [
    ...wireWords(change.wire),
    ...typesWords(change.types),
    ...(change.names ? [{ text: "names", mood: "doubtful" } as const] : []),
  ];
  return words.length === 0 ? [{ text: "safe", mood: "good" }] : words;
}

/** The same with the direction, separated by commas. */
export function verdictLine(change: ApiChange): string {
  const words = verdictWords(change).map(({ text }) => text);
  return [...words, ...directionWords(change)].join(", ");
}

/** Which way the values travel, where any do. */
export function directionWords({ direction }: ApiChange): string[] {
  if (direction === undefined) return [];
  return [direction === "both" ? "request and response" : direction];
}

function wireWords(wire: WireVerdict): VerdictWord[] {
  if (wire === "safe") return [];
  return [
    { text: `wire: ${wire}`, mood: wire === "breaking" ? "bad" : "doubtful" },
  ];
}

function typesWords(types: TypesVerdict): VerdictWord[] {
  if (types === "none") return [];
  const bad = types === "call" || types === "import";
  return [{ text: `types: ${types}`, mood: bad ? "bad" : "doubtful" }];
}
