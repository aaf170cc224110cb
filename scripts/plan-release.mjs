// Prints the packages whose version is not in the registry yet, in the order in which they are to be published, as one line of JSON.
// Usage: npm run --silent release:plan
import { isPublished } from "./release/is-published.mjs";
import { publishable } from "./release/publishable.mjs";

const missing = publishable(process.cwd())
  .map(({ manifest: { name, version } }) => ({ name, version }))
  .filter(({ name, version }) => !isPublished(name, version));
console.log(
  JSON.stringify(missing.map(({ name, version }) => `${name}@${version}`)),
);
