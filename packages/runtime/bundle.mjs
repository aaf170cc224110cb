import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the entries of package.json's `exports` into a folder, since Node takes far longer to load a hundred small modules than a few. */
export async function bundle({ outdir, sourcemap }) {
  const root = import.meta.dirname;
  await build({
    entryPoints: ["index", "opentelemetry", "undici", "testing", "msw"].map(
      (name) => join(root, `src/${name}.ts`),
    ),
    outdir,
    sourcemap,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    packages: "external",
    target: "es2022",
    chunkNames: "shared-[hash]",
    logLevel: "warning",
  });
}
