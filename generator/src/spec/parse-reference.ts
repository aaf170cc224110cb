import { parsePointer } from "./json-pointer.js";

/** A `$ref`, taken apart (RFC 3986, section 4.1) and without its percent-encoding. */
export interface ReferenceTarget {
  /** Everything before `#`; `""` is the file that holds the reference. */
  readonly file: string;
  readonly fragment:
    | { readonly kind: "pointer"; readonly segments: readonly string[] }
    | { readonly kind: "anchor"; readonly name: string };
}

export function parseReference(target: string): ReferenceTarget {
  const hash = target.indexOf("#");
  const file = hash === -1 ? target : target.slice(0, hash);
  const fragment = hash === -1 ? "" : decodePercent(target.slice(hash + 1));
  const isPointer = fragment === "" || fragment.startsWith("/");
  return {
    file: decodePercent(file),
    fragment: isPointer
      ? { kind: "pointer", segments: parsePointer(fragment) }
      : { kind: "anchor", name: fragment },
  };
}

/** A percent sign that begins no encoding stands for itself. */
function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
