import type { Layout } from "../layout.js";
import { hardline, indent } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { exampleInput, statement } from "./call-example.js";
import type { ExampleCall } from "./call-example.js";
import { importLine, ownClient } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";
import { errorClassOf } from "./error-classes.js";
import { failingOperation } from "./example-operations.js";
import type { Placed } from "./example-operations.js";
import { bulletList, item } from "./list.js";
import { codeBlock } from "./markdown-text.js";

/** What is thrown, what tells it apart, and how not to throw. */
export function errorsSection(context: DocsContext): string[] {
  const failing: FailingCall | undefined =
    failingOperation(context) ?? plainCall(context);
  if (failing === undefined) return [];
  const { tag, operation, status } = failing;
  const call = {
    callee: context.callee(tag, operation),
    input: exampleInput(context, operation),
  };
  const client = ownClient(context, operation);
  return [
    "## Errors",
    "Awaiting a call gives its data or throws one of these, which are all a `UserapisError`:",
    bulletList(kinds.map((kind) => item(kind))),
    `[api.md](./api.md#${context.errorsAnchor}) has every class.`,
    codeBlock(client + catchExample(context, call, status), "ts"),
    "`result()` does not throw. It gives a union that `ok` and `status` tell apart, each answer typed by the document:",
    codeBlock(client + resultExample(call, status), "ts"),
    "`status` is `undefined` where nothing came, or nothing that the document declares. `result.exception` is then what awaiting the call would have thrown: after an answer an `ApiError` or a `DecodeError`, whose `status` is the real one.",
  ];
}

type FailingCall = Placed & { readonly status?: number };

/** Where no failure is declared, any call may still fail. */
function plainCall(context: DocsContext): FailingCall | undefined {
  const { simplest } = context;
  return simplest?.operation.webSocket === undefined ? simplest : undefined;
}

const kinds = [
  "`ApiError`: the server answered with a failure, or with a status that the document does not declare; `status`, `body`, `headers` and `requestId` tell more. Each usual status has a class, such as `NotFoundError`; `RateLimitError` has `retryAfter`, in milliseconds",
  "`ConnectionError`, `TimeoutError`, `AbortedError`: no answer, no answer in time, or your own `signal`",
  "`DecodeError`: the body of a success cannot be read as the media type that the document declares, such as HTML or broken JSON; whether JSON fits its model is not checked",
  "`InputError`, and of its kind `MissingCredentialError`: nothing was sent",
];

function catchExample(
  { target }: DocsContext,
  call: ExampleCall,
  status: number | undefined,
): string {
  const name = status === undefined ? "RateLimitError" : errorClassOf(status);
  const imports = importLine(
    Array.from(new Set(["ApiError", name])),
    target.packageName,
  );
  const awaited = { ...call, callee: `await ${call.callee}` };
  const attempt = printLayout([
    "try {",
    indent(hardline, statement("", awaited, 2)),
    hardline,
    "} catch (error) {",
  ]);
  return `${imports}

${attempt}
${specialCase(name, status)}
    console.error(error.message, error.requestId);
  } else {
    throw error;
  }
}`;
}

function specialCase(name: string, status: number | undefined): string {
  if (name === "ApiError") return `  if (error instanceof ApiError) {`;
  const told =
    status === undefined
      ? `"try again in", error.retryAfter, "ms"`
      : `"${status}:", error.body`;
  return `  if (error instanceof ${name}) {
    console.error(${told});
  } else if (error instanceof ApiError) {`;
}

function resultExample(call: ExampleCall, status: number | undefined): string {
  const first: Layout = statement("const call =", call);
  const declared =
    status === undefined
      ? ""
      : ` else if (result.status === ${status}) {
  console.error(result.error);
}`;
  return `${printLayout(first)}
const result = await call.result();
if (result.ok) {
  console.log(result.status, result.data);
}${declared} else {
  console.error(result.exception.message);
}`;
}
