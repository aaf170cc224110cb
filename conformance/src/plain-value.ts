/** What a call gave, as data that can be compared: bytes as base64, with their type where they have one. */
export async function plainValue(value: unknown): Promise<unknown> {
  if (!(value instanceof Blob)) return value;
  return {
    type: value.type,
    base64: encodeBase64(new Uint8Array(await value.arrayBuffer())),
  };
}

/** An item of a loop; an error within it is its name. */
export function plainItem(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  if (!("cause" in item) || !(item.cause instanceof Error)) return item;
  return { ...item, cause: item.cause.name };
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
