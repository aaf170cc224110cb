// Bundles what bin and package.json's `exports` load into dist, since Node takes far longer to load hundreds of small modules than a few.
// What a command loads only when it needs it stays a file of its own. The declarations come from tsc. Usage: npm run build
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: [
    "src/index.ts",
    "src/main.ts",
    "src/compat/serve-openapi-types.ts",
  ],
  outbase: "src",
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  packages: "external",
  target: "node20.19",
  chunkNames: "shared/[name]-[hash]",
  logLevel: "warning",
});
