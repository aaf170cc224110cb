// Two readers compile each spec: our model and openapi-typescript. For every operation of the five packages their types of parameters, bodies and
// answers must be mutually assignable; scripts/agreement/exceptions.mjs lists what is not, with the reason. An exception that no longer applies fails.
// Usage: node scripts/check-agreement.mjs
import "./command-line/enter-root.mjs";
import { readFileSync } from "node:fs";
import { buildModel, loadSpec } from "@userapis/generator";
import ts from "typescript";
import { parse } from "yaml";
import { listComparisons } from "./agreement/comparisons.mjs";
import { exceptions } from "./agreement/exceptions.mjs";

const { packages } = parse(readFileSync("userapis.config.yaml", "utf8"));
let compared = 0;
const findings = [];
for (const [name, { spec, packageName }] of Object.entries(packages)) {
  const comparisons = listComparisons(buildModel(await loadSpec(spec)));
  compared += comparisons.length;
  const disagreements = findDisagreements(name, packageName, comparisons);
  findings.push(...explain(name, disagreements));
}
for (const finding of findings) console.log(finding);
console.log(`${compared} types compared, ${findings.length} findings`);
process.exitCode = findings.length === 0 && compared > 0 ? 0 : 1;

/** The labels of comparisons that do not hold, each with how our type stands to theirs. */
function findDisagreements(name, packageName, comparisons) {
  const head = [
    `import type * as ours from "${packageName}";`,
    `import type { paths } from "${packageName}/openapi-fetch";`,
    `type At<R, S> = R extends { status: infer T } ? (S extends T ? R : never) : never;`,
    `type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? "same" : "narrower") : [B] extends [A] ? "wider" : "apart";`,
  ];
  const lines = comparisons.map(
    ({ ours, theirs }, index) =>
      `export const c${index}: Agree<${ours}, ${theirs}> = "same";`,
  );
  const found = new Map();
  for (const diagnostic of compile(
    `agreement-${name}.ts`,
    [...head, ...lines].join("\n"),
  )) {
    const { line } = ts.getLineAndCharacterOfPosition(
      diagnostic.file,
      diagnostic.start,
    );
    const comparison = comparisons[line - head.length];
    if (comparison === undefined)
      throw new Error(
        ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
      );
    const message = ts.flattenDiagnosticMessageText(
      diagnostic.messageText,
      " ",
    );
    found.set(
      comparison.label,
      /'"(wider|narrower|apart)"'/.exec(message)?.[1] ?? message,
    );
  }
  return found;
}

function compile(file, text) {
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, version) =>
    path === file
      ? ts.createSourceFile(path, text, {
          languageVersion: ts.ScriptTarget.ES2022,
          impliedNodeFormat: ts.ModuleKind.ESNext,
        })
      : getSourceFile(path, version);
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
}

/** What no exception explains, and exceptions that explain nothing. */
function explain(name, disagreements) {
  const known = new Map(Object.entries(exceptions[name] ?? {}));
  const unexplained = [...disagreements].filter(
    ([label, relation]) => known.get(label)?.ours !== relation,
  );
  const stale = [...known.keys()].filter((label) => !disagreements.has(label));
  return [
    ...unexplained.map(
      ([label, relation]) => `${name}: ${label}: ours is ${relation}`,
    ),
    ...stale.map(
      (label) =>
        `${name}: ${label}: listed as an exception, but both readers agree`,
    ),
  ];
}
