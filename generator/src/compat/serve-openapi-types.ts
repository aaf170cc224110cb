import { parentPort } from "node:worker_threads";
import { compileOpenapiTypes } from "./compile-openapi-types.js";

/** A document to compile. */
export interface TypesRequest {
  readonly id: number;
  readonly specFile: string;
}

export type TypesAnswer =
  | { readonly id: number; readonly text: string }
  | { readonly id: number; readonly failure: string };

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
    return {
      id,
      failure: error instanceof Error ? error.message : String(error),
    };
  }
}
