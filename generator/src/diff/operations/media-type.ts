/**
 * A media type as it is compared: in small letters, its parameters in order. `charset=utf-8` says nothing new, since it is what JSON and
 * nearly all text are in.
 */
export function normalizeMediaType(mediaType: string): string {
  const [essence = "", ...parameters] = mediaType
    .split(";")
    .map((part) => part.trim());
  const told = parameters
    .filter((one) => one !== "")
    .map((one) => one.replace(/^[^=]*/, (name) => name.trim().toLowerCase()))
    .filter((one) => !/^charset\s*=\s*"?utf-?8"?$/i.test(one));
  return [essence.toLowerCase(), ...told.sort()].join(";");
}

/** How a media type stands to another: a range covers types, and a special one may be read as the general one it is made of. */
export type MediaRelation = "covers" | "covered" | "general" | "special";

export function relateMediaTypes(
  one: string,
  other: string,
): MediaRelation | undefined {
  if (covers(one, other)) return "covers";
  if (covers(other, one)) return "covered";
  if (isGeneralTo(one, other)) return "general";
  return isGeneralTo(other, one) ? "special" : undefined;
}

/** Whether a range as `image/*` has the media type in it. */
export function covers(range: string, mediaType: string): boolean {
  const [essence = ""] = range.split(";");
  if (essence === "*/*") return true;
  return essence.endsWith("/*") && mediaType.startsWith(essence.slice(0, -1));
}

/** JSON that says what to do with a value, and is no form of it (RFC 7396, RFC 6902). */
const ownFormats: ReadonlySet<string> = new Set([
  "application/merge-patch+json",
  "application/json-patch+json",
]);

/** `application/json` to `application/json;version=2` and to `application/vnd.acme+json`. */
function isGeneralTo(general: string, special: string): boolean {
  if (special.startsWith(`${general};`)) return true;
  const [type = "", subtype = ""] = general.split("/");
  const [essence = ""] = special.split(";");
  return (
    subtype !== "" &&
    !general.includes(";") &&
    !ownFormats.has(essence) &&
    essence.startsWith(`${type}/`) &&
    essence.endsWith(`+${subtype}`)
  );
}
