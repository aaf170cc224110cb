/** What a server sends without saying its kind: JSON, unchecked against the document, or text that is not JSON. */
export type JsonOrText<Data> =
  | { readonly kind: "json"; readonly data: Data }
  | { readonly kind: "text"; readonly text: string };

export function jsonOrText(text: string): JsonOrText<unknown> {
  try {
    const data: unknown = JSON.parse(text);
    return { kind: "json", data };
  } catch {
    return { kind: "text", text };
  }
}
