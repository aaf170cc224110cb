// Bundles the entries of package.json's `exports` into dist, since Node takes far longer to load a hundred small modules than a few.
// The declarations beside them come from tsc. Usage: npm run build
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["index", "opentelemetry", "undici", "testing", "msw"].map(
    (name) => `src/${name}.ts`,
  ),
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "neutral",
  packages: "external",
  target: "es2022",
  chunkNames: "shared-[hash]",
  logLevel: "warning",
});
