import { Worker } from "node:worker_threads";
import { ownFile } from "../support/own-file.js";
import { UnreadableDocument } from "./unreadable-document.js";
import type { TypesAnswer, TypesRequest } from "./serve-openapi-types.js";

/**
 * A thread that runs openapi-typescript for any number of documents, one after the other; started at the first request.
 * Close it, or the process stays alive.
 */
export class OpenapiTypesThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;

  /** @throws UnreadableDocument with what openapi-typescript said. */
  compile(specFile: string): Promise<string> {
    const id = ++this.#lastId;
    const request: TypesRequest = { id, specFile };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Its output is held back: openapi-typescript prints what it also throws. */
  #start(): Worker {
    const worker = new Worker(entry, {
      stdout: true,
      stderr: true,
      argv: [],
      resourceLimits: { stackSizeMb },
    });
    worker.on("message", (answer: TypesAnswer) => {
      this.#settle(answer);
    });
    worker.on("error", (error) => {
      this.#failAll(error);
    });
    worker.on("exit", () => {
      this.#failAll(new Error("the thread of openapi-typescript ended"));
    });
    return worker;
  }

  #settle(answer: TypesAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("text" in answer) waiting?.resolve(answer.text);
    else waiting?.reject(new UnreadableDocument(answer.failure, answer));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

interface Waiting {
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** Schemas may be nested deeply, and openapi-typescript, TypeScript's printer and prettier go down in them by recursion. */
const stackSizeMb = 64;

const entry = ownFile("bin/openapi-types.js");
