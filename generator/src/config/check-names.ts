/** Why npm would refuse `name` for a new package; `undefined` if it would not. */
export function packageNameProblem(name: string): string | undefined {
  if (name.length > 214) return `"${name}" is longer than npm's 214 characters`;
  const valid = /^(?:@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*$/.test(
    name,
  );
  return valid ? undefined : `"${name}" is not a name for an npm package`;
}

export const packageNameHint =
  "Lower case letters, digits, - . _ ~, and a scope if you like: @acme/petstore.";

/** Why `name` cannot be the client's class; `undefined` if it can. */
export function clientNameProblem(name: string): string | undefined {
  return /^[A-Z][A-Za-z0-9]*$/.test(name)
    ? undefined
    : `"${name}" is not a name for the client's class`;
}

export const clientNameHint =
  "Letters and digits, beginning with a capital: Petstore.";

/** `@acme/pet-store` → `PetStore`. */
export function clientNameFor(packageName: string): string {
  const words = packageName.replace(/^@[^/]*\//, "").split(/[^A-Za-z0-9]+/);
  const name = words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[A-Z]/.test(name) ? name : `Api${name}`;
}
