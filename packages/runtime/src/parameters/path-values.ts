/** The fixed texts of a template such as `/users/{id}.json`, around its parameters, as they stand in a URL. */
export function templateParts(template: string): readonly string[] {
  return template
    .split(/\{[^{}]*\}/)
    .map((text) => encodeURI(text).replaceAll("%25", "%"));
}

/** What stands in a path in place of a template's parameters, in their order and encoded as it is, and before the template. */
export interface PathValues {
  readonly base: string;
  readonly values: readonly string[];
}

/** `undefined` where the path does not end as the template does. */
export function pathValues(
  parts: readonly string[],
  path: string,
): PathValues | undefined {
  const pattern = parts
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("([^/]+)");
  const found = new RegExp(`^(.*)${pattern}$`).exec(path);
  if (found === null) return undefined;
  const [, base = "", ...values] = found;
  return { base, values };
}
