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

/** What stands in the braces of a path. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(EXPRESSION)].map(([, name = ""]) => name);
}

/** Whether all URLs of a path are URLs of a template, too: `/users/me` of `/users/{id}`. */
export function coversPath(template: string, path: string): boolean {
  const segments = path.split("/");
  const wanted = template.split("/");
  return (
    segments.length === wanted.length &&
    wanted.every(
      (one, index) => one === segments[index] || /^\{[^{}]*\}$/.test(one),
    )
  );
}

const EXPRESSION = /\{([^{}]*)\}/g;
