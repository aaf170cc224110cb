import { InvalidInput } from "../invalid-input.js";
import { matchMediaType } from "../media-type.js";
import type { Operation, RequestMedia } from "../operation.js";
import type { Secrets } from "../secrets.js";
import type { EncodedBody } from "./body-kind.js";

export type WriteBody = (
  operation: Operation,
  input: { readonly body?: unknown; readonly contentType?: unknown },
  secrets: Secrets,
) => EncodedBody | undefined;

/** Writes the input's `body` by the media type that its `contentType` names, or the document's first. `undefined` where there is no body. */
export const writeBody: WriteBody = (
  { body, secretProperties },
  { body: value, contentType: wanted },
  secrets,
) => {
  if (value === undefined) {
    if (body?.required) throw new InvalidInput("the body is missing");
    return undefined;
  }
  const declared = Object.entries(body?.content ?? {});
  const [mediaType, media] = chooseMedia(declared, wanted);
  const contentType = concreteType(mediaType, wanted, value);
  const encoded = media.kind(value, { media, contentType });
  // What could be written has an end.
  if (secretProperties !== undefined)
    noteSecrets(value, secretProperties, secrets);
  return encoded;
};

/** The values of the properties with these names, however deep. */
export function noteSecrets(
  value: unknown,
  names: readonly string[],
  secrets: Secrets,
): void {
  if (typeof value !== "object" || value === null) return;
  const entries =
    value instanceof URLSearchParams || value instanceof FormData
      ? value.entries()
      : Object.entries(value);
  for (const [name, inner] of entries) {
    if (names.includes(name)) secrets.addAll(inner);
    else noteSecrets(inner, names, secrets);
  }
}

function chooseMedia(
  declared: readonly [string, RequestMedia][],
  wanted: unknown,
): [string, RequestMedia] {
  const entry =
    typeof wanted === "string"
      ? (declared.find(([name]) => name === wanted) ??
        declared.find(([name]) => matchMediaType(name, wanted) > 0))
      : declared[0];
  if (entry !== undefined) return entry;
  const names = declared.map(([name]) => name).join(", ");
  throw new InvalidInput(
    `contentType ${JSON.stringify(wanted)} is not among those of the document: ${names}`,
  );
}

/** A range such as `image/*` cannot be sent: the caller's type, or the Blob's own, takes its place. */
function concreteType(
  mediaType: string,
  wanted: unknown,
  value: unknown,
): string {
  if (typeof wanted === "string") return wanted;
  if (!mediaType.includes("*")) return mediaType;
  const own = value instanceof Blob ? value.type : "";
  return own === "" ? "application/octet-stream" : own;
}
