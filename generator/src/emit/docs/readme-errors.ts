import type { Layout } from "../layout.js";
import { hardline, indent } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { exampleInput, statement } from "./call-example.js";
import type { ExampleCall } from "./call-example.js";
import { importLine } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { errorClassOf } from "./error-classes.js";
import { failingOperation, placedOperations } from "./example-operations.js";
import { codeBlock } from "./markdown-text.js";

/** What is thrown, and how not to throw. */
export function errorsSection(context: DocsContext): string[] {
  const failing = failingOperation(placedOperations(context.model));
  if (failing === undefined) return [];
  const { tag, operation, status } = failing;
  const call = {
    callee: context.callee(tag, operation),
    input: exampleInput(context, operation),
  };
  return [
    "## Errors",
    `Awaiting a call gives its data or throws. All classes are listed in [api.md](./api.md#${context.errorsAnchor}).`,
    codeBlock(catchExample(context, call, status), "ts"),
    "`result()` does not throw. It gives a union that `ok` and `status` tell apart, each answer typed by the document:",
    codeBlock(resultExample(call, status), "ts"),
  ];
}

function catchExample(
  { target }: DocsContext,
  call: ExampleCall,
  status: number,
): string {
  const name = errorClassOf(status);
  const imports = importLine(
    Array.from(new Set(["ApiError", name])),
    target.packageName,
  );
  const awaited = { ...call, callee: `await ${call.callee}` };
  const special =
    name === "ApiError"
      ? `  if (error instanceof ApiError) {`
      : `  if (error instanceof ${name}) {
    console.error("${status}:", error.body);
  } else if (error instanceof ApiError) {`;
  const attempt = printLayout([
    "try {",
    indent(hardline, statement("", awaited, 2)),
    hardline,
    "} catch (error) {",
  ]);
  return `${imports}

${attempt}
${special}
    console.error(error.message, error.requestId);
  } else {
    throw error;
  }
}`;
}

function resultExample(call: ExampleCall, status: number): string {
  const first: Layout = statement("const call =", call);
  return `${printLayout(first)}
const result = await call.result();
if (result.ok) {
  console.log(result.status, result.data);
} else if (result.status === ${status}) {
  console.error(result.error);
} else {
  console.error(result.exception.message);
}`;
}
