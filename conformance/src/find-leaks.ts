import { jsonOf, show } from "./equal-data.js";

/** Deep enough for a chain of causes. */
const deepest = 8;

/** Where an error shows a secret: its texts, its visible properties, its JSON, its causes, and what the platform prints of it. */
export function findLeaks(
  error: unknown,
  secrets: readonly string[],
  inspect: ((value: unknown) => string) | undefined,
): readonly string[] {
  const texts = [
    ...textsOf(error, "error", 0),
    ["JSON of the error", jsonOf(error) ?? ""] as const,
    ...(inspect === undefined
      ? []
      : [["inspected error", inspect(error)] as const]),
  ];
  return texts.flatMap(([place, text]) =>
    secrets
      .filter((secret) => showsSecret(text, secret))
      .map((secret) => `${place} shows the secret ${show(secret)}`),
  );
}

/** As it is, or as it stands in a URL. */
export function showsSecret(text: string, secret: string): boolean {
  return text.includes(secret) || text.includes(encodeURIComponent(secret));
}

type Text = readonly [place: string, text: string];

function textsOf(
  value: unknown,
  place: string,
  depth: number,
): readonly Text[] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  const inner = Object.entries(value).flatMap(
    ([key, member]: [string, unknown]) =>
      textsOf(member, `${place}.${key}`, depth + 1),
  );
  if (!(value instanceof Error)) return inner;
  return [
    [`String(${place})`, String(value)],
    [`${place}.stack`, value.stack ?? ""],
    ...inner,
    ...textsOf(value.cause, `${place}.cause`, depth + 1),
  ];
}
