import type { SignedTag, Signature } from "../operations/signature.js";
import type { ImportedName } from "../imported-name.js";
import { fileValue } from "../imported-name.js";
import type { Layout } from "../layout.js";
import { assigned, brokenBlock } from "../layout.js";
import type { PackageContext } from "../package-context.js";
import { apiConst, configFile } from "../package-context.js";
import { printSample } from "../sample/print-sample.js";
import { sampleMessages, sampleSuccess } from "../sample/sample-answer.js";
import { objectOf } from "../sample/sample.js";
import type { SampleObject } from "../sample/sample.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { docComment } from "../text/doc-comment.js";

/** `src/msw.ts`: handlers for MSW. The document's examples are data here; what handlers do is in the runtime. */
export function emitMsw(
  context: PackageContext,
  tags: readonly SignedTag[],
): SourceFile {
  const f = new SourceText("src/msw.ts", context.source);
  const operations = `typeof ${f.namespace("operations", "src/operations.ts")}`;
  addExamples(f, context, { tags, operations });
  addMock(f, context, operations);
  addExports(f, operations);
  return f.toFile();
}

const mswPackage = "@userapis/runtime/msw";

function mswType(name: string): ImportedName {
  return { name, kind: "type", from: mswPackage };
}

function addExamples(
  f: SourceText,
  context: PackageContext,
  { tags, operations }: { tags: readonly SignedTag[]; operations: string },
): void {
  const examples = tags
    .flatMap(({ signatures }) => signatures)
    .flatMap((signature) => {
      const answer = exampleOf(context, signature);
      const name = signature.operation.functionName;
      return answer === undefined ? [] : [[name, answer] as const];
    });
  f.add(
    ...commented(
      "An answer to every operation, from the examples of the document.",
    ),
    `export const examples: ${f.name(mswType("AnswerTable"))}<${operations}> =`,
    assigned(printSample(objectOf(examples))),
    ";",
  );
}

function exampleOf(
  { api }: PackageContext,
  { operation, answers }: Signature,
): SampleObject | undefined {
  return operation.webSocket === undefined
    ? sampleSuccess(operation, answers, { model: api, complete: true })
    : sampleMessages(operation, api);
}

function addMock(
  f: SourceText,
  { target }: PackageContext,
  operations: string,
): void {
  const create = { ...mswType("mockApi"), kind: "value" } as const;
  f.add(
    `const mock: ${f.name(mswType("MockApi"))}<${operations}> = ${f.name(create)}(`,
    brokenBlock(
      [
        `api: ${f.name(fileValue(configFile, apiConst(target).name))}`,
        "operations",
        "examples",
      ],
      ",",
    ),
    ");",
  );
}

function addExports(f: SourceText, operations: string): void {
  const type = `${f.name(mswType("MockApi"))}<${operations}>`;
  f.add(
    ...commented(
      "A handler for every operation, at all of the document's servers or at the `baseUrl` that is given: `setupServer(...handlers())`.",
    ),
    `export const handlers: ${type}["handlers"] = mock.handlers;`,
  );
  f.add(
    ...commented(
      "The handler of one operation, by the name of its function, with an answer of yours or else the document's example.",
    ),
    `export const handler: ${type}["handler"] = mock.handler;`,
  );
}

function commented(paragraph: string): Layout[] {
  return [docComment({ paragraphs: [paragraph] })];
}
