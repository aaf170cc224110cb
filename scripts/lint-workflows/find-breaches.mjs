import {
  LineCounter,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from "yaml";

/** Where workflows, by file, break our rules. `scripts` are the names of those that the root's `package.json` has. */
export function findBreaches(texts, scripts) {
  const pins = new Map();
  return [...texts].flatMap(([file, text]) => {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    const at = (node, message) => {
      const { line, col } = counter.linePos(node.range[0]);
      return `${file}:${line}:${col} ${message}`;
    };
    return [
      ...findUnlimited(document, at),
      ...findUnpinned(document, { at, pins }),
      ...findUnknownScripts(document, { at, scripts }),
    ];
  });
}

function findUnlimited(document, at) {
  const jobs = document.get("jobs");
  const breaches = isMap(jobs)
    ? jobs.items
        .filter(({ value }) => !value.has("timeout-minutes"))
        .map(({ key }) =>
          at(key, `the job \`${key.value}\` has no timeout-minutes [timeout]`),
        )
    : [];
  if (document.has("permissions")) return breaches;
  const message =
    "the workflow has no permissions: begin with `permissions: {}` [permissions]";
  return [at(document.contents, message), ...breaches];
}

/** An action of others is named by its commit, with the version behind it, and by the same one everywhere. */
function findUnpinned(document, { at, pins }) {
  return valuesOf(document, "uses").flatMap((node) => {
    const [name, commit = ""] = node.value.split("@");
    if (name.startsWith("./")) return [];
    if (!/^[0-9a-f]{40}$/.test(commit))
      return [
        at(
          node,
          `\`${name}\` is not pinned: give the commit in place of \`${commit}\` [pin]`,
        ),
      ];
    if (!/^ v\d+\.\d+\.\d+$/.test(node.comment ?? ""))
      return [
        at(
          node,
          `\`${name}\` does not say its version: add \`# v1.2.3\` [pin]`,
        ),
      ];
    const pin = `${commit} #${node.comment}`;
    const other = pins.get(name) ?? pin;
    pins.set(name, other);
    return other === pin
      ? []
      : [at(node, `\`${name}\` is ${other} elsewhere [pin]`)];
  });
}

/** A job with a `matrix.task` runs each of them as `npm run`. */
function findUnknownScripts(document, { at, scripts }) {
  const called = valuesOf(document, "run").flatMap((node) =>
    [...node.value.matchAll(/\bnpm run (?:--?[\w-]+ )*([\w:-]+)/g)].map(
      ([, script]) => ({ node, script }),
    ),
  );
  const listed = valuesOf(document, "task").map((node) => ({
    node,
    script: node.value,
  }));
  return [...called, ...listed]
    .filter(({ script }) => !scripts.includes(script))
    .map(({ node, script }) =>
      at(node, `package.json has no script \`${script}\` [script]`),
    );
}

/** The scalars that stand at a key, alone or in a list, wherever it is. */
function valuesOf(document, key) {
  const found = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== key) return;
      const values = isSeq(pair.value) ? pair.value.items : [pair.value];
      found.push(...values.filter((value) => isScalar(value)));
    },
  });
  return found;
}
