import { parentPort } from "node:worker_threads";
import type { SpecPosition } from "../spec/spec-problem.js";
import { compileOpenapiTypes } from "./compile-openapi-types.js";
import { UnreadableDocument } from "./unreadable-document.js";

/** A document to compile. */
export interface TypesRequest {
  readonly id: number;
  readonly specFile: string;
}

export type TypesAnswer =
  | { readonly id: number; readonly text: string }
  | {
      readonly id: number;
      readonly failure: string;
      readonly pointer: string;
      readonly position: SpecPosition | undefined;
    };

/** Answers requests, one at a time, for as long as the thread lives. */
export function serveOpenapiTypes(): void {
  let last = Promise.resolve();
  parentPort?.on("message", (request: TypesRequest) => {
    last = last.then(async () => {
      parentPort?.postMessage(await answer(request));
    });
  });
}

async function answer({ id, specFile }: TypesRequest): Promise<TypesAnswer> {
  try {
    return { id, text: await compileOpenapiTypes(specFile) };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return error instanceof UnreadableDocument
      ? { id, failure, pointer: error.pointer, position: error.position }
      : { id, failure, pointer: "", position: undefined };
  }
}
