/** A name of another file or of the platform. Printing it imports it. */
export interface ImportedName {
  readonly name: string;
  readonly kind: "type" | "value";
  /** An npm package, a file of this package such as `src/models.ts`, or `undefined` for what every program has. */
  readonly from: string | undefined;
}

export const runtimePackage = "@userapis/runtime";

export function runtimeType(name: string): ImportedName {
  return { name, kind: "type", from: runtimePackage };
}

export function runtimeValue(name: string): ImportedName {
  return { name, kind: "value", from: runtimePackage };
}

/** A type of TypeScript's own libraries. */
export function globalType(name: string): ImportedName {
  return { name, kind: "type", from: undefined };
}

export function fileType(from: string, name: string): ImportedName {
  return { name, kind: "type", from };
}

export function fileValue(from: string, name: string): ImportedName {
  return { name, kind: "value", from };
}
