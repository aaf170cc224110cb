import type { Operation } from "../operation.js";

/** Every media type that the document declares for an answer, those of successes first; `undefined` where there is none. */
export function acceptOf(operation: Operation): string | undefined {
  const types = new Set<string>();
  const statuses = Object.keys(operation.responses);
  const successes = statuses.filter((status) => status.startsWith("2"));
  for (const status of [...successes, ...statuses]) {
    for (const type of Object.keys(
      operation.responses[status]?.content ?? {},
    )) {
      types.add(type);
    }
  }
  return types.size === 0 ? undefined : [...types].join(", ");
}
