import { buildModel, loadSpec } from "@userapis/generator";
import { build } from "esbuild";
import { gzipSync } from "node:zlib";

/** What the README says of a package; the keys are the heads of the columns. */
export async function packageRow({ spec, output, packageName, clientName }) {
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
    "in a bundle": `${await bundledSize(packageName, clientName)} kB`,
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

/** The class with every operation and what it needs of the runtime, minified and after gzip, in kilobytes: what a program has that makes a client. */
async function bundledSize(packageName, clientName) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${clientName} } from "${packageName}";\nexport const client = new ${clientName}();`,
      resolveDir: ".",
    },
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
