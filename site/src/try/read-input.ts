import type { TryBody, TryField, TryOperation } from "./try-vendor.js";

/** What a reader wrote into the fields of an operation, as text. */
export interface WrittenInput {
  /** By the key of the parameter. */
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The input object of the call; or what can be read of it, and what is wrong with which field. */
export type ReadInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly input: Readonly<Record<string, unknown>>;
      readonly problems: Readonly<Record<string, string>>;
    };

/** Empty fields are left out, so that the client itself says what it misses. The body's problems are under `body`. */
export function readInput(
  operation: TryOperation,
  written: WrittenInput,
): ReadInput {
  const input: [string, unknown][] = [];
  const problems: [string, string][] = [];
  const read = (key: string, parse: () => unknown) => {
    try {
      const value = parse();
      if (value !== undefined) input.push([key, value]);
    } catch (error) {
      problems.push([
        key,
        error instanceof Error ? error.message : "unreadable",
      ]);
    }
  };
  for (const field of operation.fields)
    read(field.key, () => fieldValue(field, written.fields[field.key] ?? ""));
  const { body } = operation;
  if (body !== undefined) read("body", () => bodyValue(body, written.body));
  const readable = Object.fromEntries(input);
  return problems.length === 0
    ? { ok: true, input: readable }
    : { ok: false, input: readable, problems: Object.fromEntries(problems) };
}

function fieldValue({ type }: TryField, text: string): unknown {
  if (text === "") return undefined;
  switch (type) {
    case "text":
    case "choice":
      return text;
    case "boolean":
      return text === "true";
    case "number":
      return numberIn(text);
    case "json":
      return jsonIn(text);
  }
}

function bodyValue({ isText }: TryBody, text: string): unknown {
  if (text.trim() === "") return undefined;
  return isText ? text : jsonIn(text);
}

function numberIn(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error("This is not a number.");
  return value;
}

/** @throws {Error} with a sentence for the reader. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`This is not JSON yet: ${reason}`, { cause: error });
  }
}
