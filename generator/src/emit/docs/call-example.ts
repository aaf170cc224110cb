import type { Operation, Tag } from "../../model/api-model.js";
import { runtimePackage } from "../imported-name.js";
import type { Layout } from "../layout.js";
import { indent, line, softline, brokenGroup } from "../layout.js";
import { printLayout } from "../print-layout.js";
import { printSample } from "../sample/print-sample.js";
import { sampleInput } from "../sample/sample-input.js";
import type { SampleObject } from "../sample/sample.js";
import { undefinedType } from "../types/type-node.js";
import type { TypeNode } from "../types/type-node.js";
import { ownClient } from "./client-example.js";
import type { DocsContext } from "./docs-context.js";

/** Where prettier breaks lines. */
const width = 80;

/** A working call of `operation` that shows what it gives: TypeScript, continuing from the page's client where that can call it. */
export function callExample(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  const client = ownClient(context, operation);
  return client + bareCallExample(context, tag, operation);
}

function bareCallExample(
  context: DocsContext,
  tag: Tag,
  operation: Operation,
): string {
  const callee = context.callee(tag, operation);
  const input = exampleInput(context, operation);
  if (operation.webSocket !== undefined)
    return printLoop("message", { callee, input }, messageBody);
  if (operation.pagination !== undefined)
    return printLoop("item", { callee, input }, "  console.log(item);");
  const { data } = context.signature(tag, operation).result;
  const call = { callee: `await ${callee}`, input };
  if (data === undefinedType) return printLayout(statement("", call));
  const streamed = streamedItem(data);
  if (streamed !== undefined) {
    const stream = printLayout(statement("const stream =", call));
    return `${stream}\nfor await (const ${streamed} of stream) {\n  console.log(${streamed});\n}`;
  }
  return `${printLayout(statement("const data =", call))}\nconsole.log(data);`;
}

/** What a call gives that gives a stream and nothing else. */
export function streamedItem(data: TypeNode): "event" | "line" | undefined {
  if (data.kind !== "name" || data.name.from !== runtimePackage)
    return undefined;
  if (data.name.name === "EventStream") return "event";
  return data.name.name === "JsonLines" ? "line" : undefined;
}

/** What an example gives to an operation: what is required, and a body wherever there is one. */
export function exampleInput(
  context: DocsContext,
  operation: Operation,
): SampleObject {
  return sampleInput(operation, context.model, { body: true });
}

export interface ExampleCall {
  /** With `await` before it, where it is awaited. */
  readonly callee: string;
  readonly input: SampleObject;
  /** Arguments before the input. */
  readonly first?: string;
}

const messageBody = `  if (message.kind === "json") {
    console.log(message.data);
  }`;

/**
 * `before callee(input);` as prettier breaks it: behind the `=` of `before` where the callee does not fit, else within the input.
 * `column` is where the statement begins.
 */
export function statement(
  before: string,
  call: ExampleCall,
  column = 0,
): Layout {
  const { callee } = call;
  const head = before === "" ? callee : `${before} ${callee}`;
  const empty = isEmpty(call.input);
  const least = empty ? `${head}(${call.first ?? ""});` : `${head}(`;
  if (before === "" || column + least.length <= width)
    return [head, argumentsLayout(call, column + head.length), ";"];
  const moved = argumentsLayout(call, column + 2 + callee.length);
  return [before, brokenGroup(indent(line, callee, moved, ";"))];
}

function isEmpty(input: SampleObject): boolean {
  return Object.keys(input).length === 0;
}

/** `(first, { … })` behind `column` columns; the braces stay with the parentheses where both fit. */
function argumentsLayout(
  { input, first }: ExampleCall,
  column: number,
): Layout {
  if (isEmpty(input)) return `(${first ?? ""})`;
  const printed = printSample(input);
  const before = first === undefined ? "(" : `(${first}, `;
  if (column + before.length < width) return [before, printed, ")"];
  const all = first === undefined ? [printed] : [first, ",", line, printed];
  return brokenGroup("(", indent(softline, all), ",", softline, ")");
}

function printLoop(variable: string, call: ExampleCall, body: string): string {
  const head = `for await (const ${variable} of ${call.callee}`;
  const given = argumentsLayout(call, head.length);
  return `${printLayout([head, given, ") {"])}\n${body}\n}`;
}
