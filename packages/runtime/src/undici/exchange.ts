import type { Dispatcher } from "undici";
import type { HttpRequest, HttpResponse } from "../layer.js";
import { AnswerBody } from "./answer-body.js";
import { onAbort } from "../send/on-abort.js";
import { UndiciResponse } from "./undici-response.js";
import type { Upload } from "./upload.js";
import { WireHeaders } from "./wire-headers.js";
import type { RawHeaders } from "./wire-headers.js";

export interface ExchangeSource {
  readonly request: HttpRequest;
  readonly upload: Upload;
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (reason: unknown) => void;
}

type Head = [
  status: number,
  rawHeaders: RawHeaders,
  resume: () => void,
  statusText?: string,
];

/**
 * One request and its answer, told by undici as they happen. The names are those that both of its majors know; the ones that 7 has besides are
 * wrapped around these, at a cost.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #source: ExchangeSource;
  #unlink: (() => void) | undefined;
  #disconnect: (() => void) | undefined;
  #body: AnswerBody | undefined;
  #isOver = false;

  constructor(source: ExchangeSource) {
    this.#source = source;
    const unlink = onAbort(source.request, this.#abort);
    if (!this.#isOver) this.#unlink = unlink;
  }

  /** Answered to the end, failed or aborted. */
  get isOver(): boolean {
    return this.#isOver;
  }

  onConnect(disconnect: () => void): void {
    // Aborted while it waited for a connection: undici cannot take it out of its queue.
    if (this.#isOver) disconnect();
    else this.#disconnect = disconnect;
  }

  onHeaders(...[status, rawHeaders, resume, statusText = ""]: Head): boolean {
    // Those of 1xx announce the answer.
    if (status < 200) return true;
    const { request, resolve } = this.#source;
    const headers = new WireHeaders(rawHeaders);
    const body = new AnswerBody({ resume, abort: this.#abort });
    this.#body = body;
    resolve(new UndiciResponse({ request, status, statusText, headers, body }));
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    return this.#body?.push(chunk) ?? true;
  }

  onComplete(): void {
    this.#finish();
    this.#body?.end();
  }

  onError(error: unknown): void {
    this.#fail(error);
  }

  readonly #abort = (reason: unknown): void => {
    if (this.#isOver) return;
    this.#fail(reason);
    this.#disconnect?.();
  };

  #fail(reason: unknown): void {
    if (this.#isOver) return;
    this.#finish();
    this.#source.reject(reason);
    this.#body?.fail(reason);
  }

  #finish(): void {
    this.#isOver = true;
    this.#unlink?.();
    // Left unread where the answer came early, or none did.
    this.#source.upload.cancel?.();
  }
}
