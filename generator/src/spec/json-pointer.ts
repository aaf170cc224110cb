/** A JSON pointer (RFC 6901) and further segments of it, which are escaped here. */
export function joinPointer(
  pointer: string,
  ...segments: readonly (string | number)[]
): string {
  let joined = pointer;
  for (const segment of segments) joined += `/${escapeSegment(segment)}`;
  return joined;
}

/** The segments of a JSON pointer, unescaped. `""` has none; a missing first slash is forgiven. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  const body = pointer.startsWith("/") ? pointer.slice(1) : pointer;
  return body.split("/").map(unescapeSegment);
}

function escapeSegment(segment: string | number): string {
  const text = String(segment);
  if (!text.includes("~") && !text.includes("/")) return text;
  return text.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescapeSegment(segment: string): string {
  if (!segment.includes("~")) return segment;
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
