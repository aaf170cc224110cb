/** A path without the names in its braces: `/users/{}`. */
export function pathShape(path: string): string {
  return path.replaceAll(EXPRESSION, "{}");
}

/** What the parameters of the first path are called in the second, which has the same shape. */
export function renamedPathParameters(
  before: string,
  after: string,
): ReadonlyMap<string, string> {
  const names = pathNames(after);
  const renamed = pathNames(before).map(
    (name, index) => [name, names[index] ?? name] as const,
  );
  return new Map(renamed.filter(([old, now]) => old !== now));
}

function pathNames(path: string): string[] {
  return [...path.matchAll(EXPRESSION)].map(([, name = ""]) => name);
}

const EXPRESSION = /\{([^{}]*)\}/g;
