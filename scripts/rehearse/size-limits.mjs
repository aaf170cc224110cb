/** The goal for each package of an installation, in bytes. */
export const goal = 150_000;

/** What is over the goal, how large it may be, and why it is worth it. One that no longer needs this must go. */
export const exceptions = {
  "@userapis/runtime": {
    bytes: 290_000,
    reason:
      "five entries, each function documented in the declarations, and code that is not minified, so that a stack trace can be read",
  },
  "@userapis/alsid": {
    bytes: 164_000,
    reason:
      "a fifth of it is openapi.json, whole, so that a later spec can be compared with it, and almost half of that is evidence; what is inferred stands in the declarations, too",
  },
  "@userapis/pieces": {
    bytes: 168_000,
    reason:
      "25 models, which the declarations for openapi-fetch repeat, and openapi.json",
  },
  "@userapis/tiledb": {
    bytes: 225_000,
    reason:
      "22 operations; each is in the declarations three times: function, method, and path for openapi-fetch",
  },
};

/** What is wrong with how many packages one brings along, if anything. */
export function countProblem(packages) {
  if (packages.length <= 2) return undefined;
  const names = packages.map(({ name }) => name).join(", ");
  return `${names}: a package and the runtime are all that may be installed`;
}

/** What is wrong with a package's size, if anything. */
export function sizeProblem({ name, bytes }) {
  const exception = exceptions[name];
  const limit = exception?.bytes ?? goal;
  if (bytes > limit)
    return `${name}: ${bytes} bytes are installed, and ${limit} allowed; make it smaller, or say why in scripts/rehearse/size-limits.mjs`;
  if (exception !== undefined && bytes <= goal)
    return `${name}: it reaches the goal; remove its exception from scripts/rehearse/size-limits.mjs`;
  return undefined;
}
