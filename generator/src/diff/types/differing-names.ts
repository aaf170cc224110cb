import type { PackageDeclarations } from "./package-declarations.js";

/** The types that are not the same on both sides: they, or what they refer to, have another text, or stand on one side only. */
export function differingNames(
  base: PackageDeclarations,
  revision: PackageDeclarations,
): Set<string> {
  const names = new Set([...base.types.keys(), ...revision.types.keys()]);
  const differing = [...names].filter((name) => {
    const before = base.types.get(name)?.declaration.text;
    return before !== revision.types.get(name)?.declaration.text;
  });
  const found = new Set(differing);
  const users = usersOf([base, revision]);
  for (const name of found)
    for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

/** Which types refer to a type. */
function usersOf(sides: readonly PackageDeclarations[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { types } of sides)
    for (const [name, { declaration }] of types)
      for (const used of declaration.references) {
        const known = users.get(used);
        if (known === undefined) users.set(used, [name]);
        else known.push(name);
      }
  return users;
}
