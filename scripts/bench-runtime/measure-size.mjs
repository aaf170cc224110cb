import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundle } from "../../packages/runtime/bundle.mjs";
import { bytesBySource, filesOfPart } from "./bundle-parts.mjs";
import { ourEntries, peerEntries } from "./size-entries.mjs";

/** Bundles every entry for a browser: bytes minified, bytes after gzip -9, and bytes by source file. */
export async function measureSizes({ root, modules }) {
  const results = await measureOurs(root);
  for (const entry of peerEntries(modules))
    results.push(await measureEntry(entry, { root }));
  return results;
}

/** The same of our own entries, for which nothing is fetched. */
export async function measureOurs(root) {
  const folder = await mkdtemp(join(tmpdir(), "userapis-runtime-"));
  try {
    await bundle({ outdir: folder, sourcemap: "linked" });
    const plugins = [runtimeAt(join(folder, "index.js"))];
    const results = [];
    for (const entry of ourEntries) {
      results.push(await measureEntry(entry, { root, plugins }));
      if (entry.id === "one-call")
        results.push(await measureWithoutRetries(entry, root));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each demand on sizes, and whether it is met. */
export function judgeSizes(sizes) {
  return sizes.flatMap((size) => [...judgeLimit(size), ...judgeParts(size)]);
}

function judgeLimit({ name, gzip, most }) {
  if (most === undefined) return [];
  const demand = `${name}: at most ${most} bytes after gzip`;
  return [{ demand, found: `${gzip}`, isMet: gzip <= most }];
}

/** Whether a bundle is free of what its document does not need. */
export function judgeParts({ name, without = [], bytes }) {
  return without.map((part) => {
    const files = filesOfPart(part, bytes);
    return {
      demand: `${name}: nothing of ${part}`,
      found: files.length === 0 ? "nothing" : files.join(", "),
      isMet: files.length === 0,
    };
  });
}

async function measureEntry(entry, { root, plugins = [] }) {
  const { outputFiles } = await build({
    stdin: {
      contents: entry.code,
      resolveDir: join(root, "conformance"),
      sourcefile: "entry.ts",
      loader: "ts",
    },
    outfile: join(root, "bundle.js"),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    sourcemap: "external",
    logLevel: "warning",
    plugins,
  });
  const [map, script] = outputFiles.sort(
    (a, b) => b.path.length - a.path.length,
  );
  const bytes = bytesBySource(script.text, map.text);
  if (
    entry.carries !== undefined &&
    filesOfPart(entry.carries, bytes).length === 0
  )
    throw new Error(`${entry.name}: nothing of ${entry.carries} is in it`);
  return {
    ...entry,
    minified: script.contents.length,
    gzip: gzipSync(script.contents, { level: 9 }).length,
    bytes,
  };
}

/** What retries cost: the same from the sources, with the two files that decide about them taken out, as a difference to what is measured. */
async function measureWithoutRetries(entry, root) {
  const plain = [runtimeAt(join(root, "packages/runtime/src/index.ts"))];
  const whole = await measureEntry(entry, { root, plugins: plain });
  const cut = await measureEntry(entry, {
    root,
    plugins: [withoutRetries, ...plain],
  });
  const built = await measureEntry(entry, { root });
  return {
    id: `${entry.id}-without-retries`,
    name: `${entry.name}, retries cut out`,
    minified: built.minified - (whole.minified - cut.minified),
    gzip: built.gzip - (whole.gzip - cut.gzip),
    bytes: cut.bytes,
  };
}

/** The runtime from another file than its package's; the package's own bundle has no source map, which tells what is in it. */
function runtimeAt(path) {
  return {
    name: "runtime-at",
    setup({ onResolve }) {
      onResolve({ filter: /^@userapis\/runtime$/ }, () => ({
        path,
        sideEffects: false,
      }));
    },
  };
}

const withoutRetries = {
  name: "without-retries",
  setup({ onLoad }) {
    onLoad({ filter: /send[/\\]retry-policy\.ts$/ }, () => ({
      contents: `export const waitAfterAnswer = () => undefined;
export const waitAfterFailure = () => undefined;`,
      loader: "ts",
    }));
  },
};
