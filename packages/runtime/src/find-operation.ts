import type { Operation } from "./operation.js";

/**
 * The operation that a method and a path belong to, the path without the base URL and as it stands in the URL. Of several templates the most static
 * one, segment by segment, so that `/tokens/scopes` beats `/tokens/{token}` (OpenAPI 3.1.1, section 4.8.8.2).
 */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  path: string,
): Operation | undefined {
  const segments = path.split("/");
  const found = operations.filter(
    (operation) =>
      operation.method === method.toUpperCase() &&
      templateMatches(operation.path.split("/"), segments),
  );
  return found.reduce<Operation | undefined>(
    (best, next) =>
      best === undefined || isMoreStatic(next, best) ? next : best,
    undefined,
  );
}

function templateMatches(
  template: readonly string[],
  segments: readonly string[],
): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => segmentMatches(part, segments[index] ?? ""))
  );
}

/** A template segment as a pattern: `{id}.json` takes `7.json`. */
function segmentMatches(part: string, segment: string): boolean {
  if (!part.includes("{"))
    return part === segment || encodeURI(part) === segment;
  const pattern = part
    .split(/\{[^{}]*\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".+");
  return new RegExp(`^${pattern}$`).test(segment);
}

function isMoreStatic(one: Operation, other: Operation): boolean {
  const [a, b] = [staticness(one), staticness(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Per segment, how much of it is fixed; wholly fixed is the most. */
function staticness({ path }: Operation): readonly number[] {
  return path
    .split("/")
    .map((part) =>
      part.includes("{") ? part.replace(/\{[^{}]*\}/g, "").length : Infinity,
    );
}
