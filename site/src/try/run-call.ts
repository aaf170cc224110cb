import { isApiError, isUserapisError } from "@userapis/runtime";
import type { ClientOptions } from "@userapis/runtime";
import { testTransport } from "@userapis/runtime/testing";
import type { RecordedRequest } from "@userapis/runtime/testing";
import type { MockAnswer } from "./mock-answer.js";
import { packages } from "./packages.js";

/** How the code of the example takes what a call gives. */
export type CallStyle = "await" | "result" | "iterate";

export interface TryCall {
  /** Short name of the package. */
  readonly vendor: string;
  readonly functionName: string;
  readonly input: object;
  readonly answer: MockAnswer;
  readonly style: CallStyle;
  readonly options: ClientOptions;
}

/** How a call ended, and what was sent for it. */
export interface TryOutcome {
  readonly requests: readonly RecordedRequest[];
  readonly ending: Ending;
}

type Ending =
  | { readonly kind: "data"; readonly value: unknown }
  | { readonly kind: "items"; readonly items: readonly unknown[] }
  | { readonly kind: "error"; readonly error: ShownError };

/** What a `catch` gets, as far as a reader is shown it. */
interface ShownError {
  /** The class. */
  readonly name: string;
  readonly message: string;
  /** Other fields, with the body of the answer. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Calls the package itself, with a transport that answers instead of a network. Rejects only where the package cannot be loaded. */
export async function runCall(call: TryCall): Promise<TryOutcome> {
  const load = packages[call.vendor];
  if (load === undefined) throw new Error(`${call.vendor} cannot be tried`);
  const operations = await load();
  const table: object = { [call.functionName]: call.answer };
  const transport = testTransport(operations, table);
  const { WebSocket } = transport;
  const options: ClientOptions = { ...call.options, transport, WebSocket };
  const ending = await endOf(call.style, () => {
    const client = callExport(operations, "createClient", [options]);
    return callExport(operations, call.functionName, [client, call.input]);
  });
  return { requests: transport.requests, ending };
}

/** Which function it is, is data here; the package's types know every one of them. */
function callExport(
  operations: object,
  name: string,
  parameters: readonly unknown[],
): unknown {
  const exported: unknown = Reflect.get(operations, name);
  if (typeof exported !== "function")
    throw new Error(`the package has no function ${name}`);
  return Reflect.apply(exported, undefined, parameters);
}

async function endOf(style: CallStyle, start: () => unknown): Promise<Ending> {
  try {
    const started = start();
    if (style === "iterate")
      return { kind: "items", items: await all(started) };
    const value = style === "await" ? await started : await resultOf(started);
    return { kind: "data", value };
  } catch (error) {
    return { kind: "error", error: shownError(error) };
  }
}

async function all(call: unknown): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  if (!isIterable(call)) return items;
  for await (const item of call) items.push(item);
  return items;
}

function isIterable(call: unknown): call is AsyncIterable<unknown> {
  return (
    typeof call === "object" && call !== null && Symbol.asyncIterator in call
  );
}

/** Without `response` and `exception`, which say the same again. */
async function resultOf(call: unknown): Promise<unknown> {
  if (!hasResult(call)) return undefined;
  const result = await call.result();
  if (typeof result !== "object" || result === null) return result;
  const shown = Object.entries(result).filter(
    ([key]) => key !== "response" && key !== "exception",
  );
  return Object.fromEntries(
    shown.map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Error ? shownError(value) : value,
    ]),
  );
}

function hasResult(
  call: unknown,
): call is { readonly result: () => Promise<unknown> } {
  return typeof call === "object" && call !== null && "result" in call;
}

function shownError(error: unknown): ShownError {
  if (!(error instanceof Error))
    return { name: "unknown", message: String(error), fields: {} };
  const { name, message } = error;
  if (!isUserapisError(error)) return { name, message, fields: {} };
  const fields = Object.entries(error.toJSON()).filter(
    ([key]) => key !== "name" && key !== "message",
  );
  const body = isApiError(error) ? { body: error.body } : {};
  return { name, message, fields: { ...Object.fromEntries(fields), ...body } };
}
