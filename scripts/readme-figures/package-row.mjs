import { buildModel, loadSpec } from "@userapis/generator";
import { build } from "esbuild";
import { gzipSync } from "node:zlib";

/** What the README says of a package; the keys are the heads of the columns. */
export async function packageRow({ spec, output, packageName }) {
  const model = buildModel(await loadSpec(spec));
  const operations = model.tags.flatMap((tag) => tag.operations);
  return {
    package: `[\`${packageName}\`](${output})`,
    operations: `[${operations.length}](${output}/api.md)`,
    "authentication, any of": authentication(operations),
    paging: mark(operations.some(({ pagination }) => pagination !== undefined)),
    "web socket": mark(
      operations.some(({ webSocket }) => webSocket !== undefined),
    ),
    "in a bundle": `${await bundledSize(packageName)} kB`,
  };
}

function mark(has) {
  return has ? "yes" : "–";
}

/** Each combination of schemes that some operation takes. */
function authentication(operations) {
  const alternatives = operations.flatMap(({ security }) =>
    security
      .filter(({ schemes }) => schemes.length > 0)
      .map(({ schemes }) =>
        schemes.map(({ name }) => `\`${name}\``).join(" + "),
      ),
  );
  return [...new Set(alternatives)].join(", ");
}

/** The whole client with the runtime, minified and after gzip, in kilobytes. */
async function bundledSize(packageName) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${packageName}";`, resolveDir: "." },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  const [{ contents }] = outputFiles;
  return Math.round(gzipSync(contents, { level: 9 }).length / 1000);
}
