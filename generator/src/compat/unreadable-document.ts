import { unmarkSpecialNames } from "./special-names.js";
import type { SpecDocument } from "../spec/spec-document.js";
import type { SpecPosition } from "../spec/spec-problem.js";

/** What openapi-typescript says about a document that it cannot read, and where that is, so far as it tells. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  readonly pointer: string;
  readonly position: SpecPosition | undefined;

  constructor(
    message: string,
    { pointer, position }: Pick<UnreadableDocument, "pointer" | "position">,
  ) {
    super(message);
    this.pointer = pointer;
    this.position = position;
  }
}

/** Its messages end with a place: `Can't resolve $ref at #/paths/~1a`. It leaves out the file, so that of several the first that has it is taken. */
export function unreadable(
  document: SpecDocument,
  error: unknown,
): UnreadableDocument {
  const told = error instanceof Error ? error.message : String(error);
  const message = unmarkSpecialNames(told);
  const pointer = / at #(\/\S*)$/.exec(message)?.[1] ?? "";
  const place = document.files
    .map(({ file }) => document.rangeOf({ file, pointer }))
    .find(({ exact }) => exact);
  if (pointer === "" || place === undefined)
    return new UnreadableDocument(message, {
      pointer: "",
      position: undefined,
    });
  const { file, line, column } = place;
  return new UnreadableDocument(message, {
    pointer,
    position: { file, line, column },
  });
}
