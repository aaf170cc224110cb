// Bundles programs that use our packages, and fails where one carries a part of the runtime that its document does not need, or lacks one that it does.
// Usage: node scripts/check-bundles.mjs
import { fileURLToPath } from "node:url";
import { judgeParts, measureOurs } from "./bench-runtime/measure-size.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sizes = await measureOurs(root);
const demands = sizes.flatMap(judgeParts);
const missed = demands.filter(({ isMet }) => !isMet);
for (const { name, gzip } of sizes) console.log(`${name}: ${gzip} bytes`);
for (const { demand, found } of missed)
  console.error(`not met: ${demand}; found ${found}`);
console.log(`${demands.length} demands, ${missed.length} not met`);
process.exitCode = missed.length === 0 ? 0 : 1;
