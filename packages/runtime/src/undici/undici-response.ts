import type { HttpRequest, HttpResponse } from "../layer.js";
import type { AnswerBody } from "./answer-body.js";
import { codingsIn, decodeStream } from "./content-coding.js";
import type { Coding } from "./content-coding.js";

export interface ResponseSource {
  readonly request: HttpRequest;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Fetch standard, "null body status". */
const withoutBody = new Set([204, 205, 304]);

const utf8 = new TextDecoder();

/** What the runtime needs of a `Response`, each part made when it is asked for. */
export class UndiciResponse implements HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly #url: URL;
  readonly #body: AnswerBody | undefined;
  #stream: Stream | undefined;

  constructor({ request, status, statusText, headers, body }: ResponseSource) {
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.#url = request.url;
    if (request.method === "HEAD" || withoutBody.has(status)) body.drop();
    else this.#body = body;
  }

  get url(): string {
    const { href, hash } = this.#url;
    return hash === "" ? href : href.slice(0, -hash.length);
  }

  /** `null` where there can be none, or where its length is 0. */
  get body(): Stream | null {
    if (this.#body === undefined) return null;
    if (this.headers.get("content-length") === "0") return null;
    this.#stream ??= this.#decoded(this.#body, this.#codings());
    return this.#stream;
  }

  async text(): Promise<string> {
    return utf8.decode(await this.#bytes());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#bytes()).buffer;
  }

  async blob(): Promise<Blob> {
    const type = this.headers.get("content-type");
    const headers = new Headers(type === null ? [] : [["content-type", type]]);
    return new Response(await this.#bytes(), { headers }).blob();
  }

  /** Through the stream where there is one, for it knows whether it has been read. */
  async #bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#body === undefined) return new Uint8Array();
    if (this.#stream === undefined && this.#codings().length === 0) {
      return this.#body.bytes();
    }
    return new Uint8Array(await new Response(this.body).arrayBuffer());
  }

  #codings(): readonly Coding[] {
    return codingsIn(this.headers.get("content-encoding"));
  }

  #decoded(body: AnswerBody, codings: readonly Coding[]): Stream {
    const stream = body.stream();
    return codings.length === 0 ? stream : decodeStream(stream, codings);
  }
}
