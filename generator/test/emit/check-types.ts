import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(
  new URL("../../../packages/emitted", import.meta.url),
);
const runtime = fileURLToPath(
  new URL("../../../packages/runtime/src", import.meta.url),
);

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: [
    "lib.es2022.d.ts",
    "lib.dom.d.ts",
    "lib.dom.iterable.d.ts",
    "lib.dom.asynciterable.d.ts",
  ],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noEmit: true,
  paths: {
    "@userapis/runtime": [`${runtime}/index.ts`],
    "@userapis/runtime/*": [`${runtime}/*.ts`],
    "@userapis/example": [`${folder}/src/index.ts`],
    "@userapis/example/*": [`${folder}/src/*.ts`],
  },
};

/** What TypeScript says about these files of a package, beside the runtime's own source. The files need not be on the disk. */
export function typeErrors(files: ReadonlyMap<string, string>): string[] {
  const disk = ts.createCompilerHost(options);
  const texts = new Map(
    [...files].map(([path, text]) => [`${folder}/${path}`, text]),
  );
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    directoryExists: (path) =>
      path.startsWith(folder) || disk.directoryExists?.(path) === true,
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      return text === undefined
        ? disk.getSourceFile(path, target)
        : ts.createSourceFile(path, text, target);
    },
  };
  const roots = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  const program = ts.createProgram(roots, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file === undefined || texts.has(file.fileName))
    .map(({ file, start, messageText }) => {
      const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      const text = ts.flattenDiagnosticMessageText(messageText, "\n");
      return `${file?.fileName.slice(folder.length + 1) ?? ""}:${line + 1} ${text}`;
    });
}
