import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readVendors } from "../../src/pages/read-vendors.js";
import { describeVendor } from "../../src/try/describe-vendor.js";
import { mockAnswer } from "../../src/try/mock-answer.js";
import { packages } from "../../src/try/packages.js";
import { printCode } from "../../src/try/print-code.js";
import { readInput } from "../../src/try/read-input.js";
import { runCall } from "../../src/try/run-call.js";
import type { CallStyle } from "../../src/try/run-call.js";
import { clientOptions, firstState } from "../../src/try/try-state.js";
import type { TryOperation, TryVendor } from "../../src/try/try-vendor.js";

const root = join(import.meta.dirname, "../../..");
const vendors = (await readVendors(root)).map(describeVendor);

test("every published package can be tried", () => {
  expect(Object.keys(packages).sort()).toEqual(
    vendors.map(({ name }) => name).sort(),
  );
});

describe.each(vendors)("$packageName", (vendor) => {
  test.each(vendor.operations)(
    "$functionName ends as each answer says",
    async (operation) => {
      for (const answer of operation.answers) {
        if (answer.kind === "hang") continue;
        const { requests, ending } = await run(vendor, operation, answer.id);
        const isGood =
          answer.status < 400 && !/^(disconnect|broken)$/.test(answer.id);
        expect([answer.id, ending.kind === "error"]).toEqual([
          answer.id,
          !isGood,
        ]);
        expect(requests[0]?.operationId).toBeDefined();
      }
    },
  );

  test("the printed programs compile", () => {
    const files = new Map(
      vendor.operations.flatMap((operation) =>
        stylesOf(operation).map((style): [string, string] => [
          `${operation.functionName}-${style}.ts`,
          printed(vendor, operation, style),
        ]),
      ),
    );
    expect(compile(files)).toEqual([]);
  });
});

test("a program that does not compile is told", () => {
  const program = 'import { Nothing } from "@userapis/alsid";\nNothing();\n';
  expect(compile(new Map([["wrong.ts", program]]))).toEqual([
    expect.stringContaining("has no exported member 'Nothing'"),
  ]);
});

async function run(vendor: TryVendor, operation: TryOperation, id: string) {
  const state = firstState(operation);
  const answer = operation.answers.find((one) => one.id === id) ?? state.answer;
  const read = readInput(operation, state);
  return runCall({
    vendor: vendor.name,
    functionName: operation.functionName,
    input: read.ok ? read.input : {},
    answer: mockAnswer(operation, answer, answer.body ?? ""),
    style: state.style,
    options: {
      ...clientOptions(vendor, state.credentials),
      retries: 0,
    },
  });
}

function stylesOf({ calls }: TryOperation): readonly CallStyle[] {
  if (calls === "socket") return ["iterate"];
  return calls === "pages"
    ? ["await", "result", "iterate"]
    : ["await", "result"];
}

function printed(
  vendor: TryVendor,
  operation: TryOperation,
  style: CallStyle,
): string {
  const state = firstState(operation);
  const read = readInput(operation, state);
  return printCode({
    vendor,
    operation,
    style,
    input: read.ok ? read.input : {},
    credentials: state.credentials,
    settings: { retries: 0, timeout: 1000 },
  });
}

/** The compiler's messages on programs that stand beside this file, without being written there. */
function compile(programs: ReadonlyMap<string, string>): readonly string[] {
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const texts = new Map(
    Array.from(programs, ([name, text]) => [
      join(import.meta.dirname, name),
      text,
    ]),
  );
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined
      ? undefined
      : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) =>
      [file?.fileName, ts.flattenDiagnosticMessageText(messageText, "\n")].join(
        ": ",
      ),
    );
}
