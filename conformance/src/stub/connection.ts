import type { Socket } from "node:net";
import { answerBytes } from "./answer-bytes.js";
import { answerControl } from "./control.js";
import { corsHeaders, isPreflight, preflightHeaders } from "./cors-headers.js";
import { parseRequest } from "./parse-request.js";
import type { RawRequest } from "./parse-request.js";
import { playSocket } from "./play-socket.js";
import type { Answer } from "./script.js";
import type { ScriptState } from "./script-state.js";
import { isGone, sendAnswer, stopConnection } from "./send-answer.js";

/** What all connections of a stub share. */
export interface StubState {
  readonly scripts: Map<string, ScriptState>;
  readonly origin: string;
  readonly otherOrigin: string;
}

export interface ConnectionFacts {
  readonly number: number;
  /** Whether it came to the second port. */
  readonly atOtherOrigin: boolean;
}

/** One connection: takes requests from its bytes, one after the other, and answers them. */
export class Connection {
  readonly #stub: StubState;
  readonly #socket: Socket;
  readonly #facts: ConnectionFacts;
  #bytes = Buffer.alloc(0);
  #busy = false;

  constructor(stub: StubState, socket: Socket, facts: ConnectionFacts) {
    this.#stub = stub;
    this.#socket = socket;
    this.#facts = facts;
    socket.on("data", this.#receive);
    // A client that goes away is what some scripts want; `close` follows.
    socket.on("error", () => undefined);
  }

  readonly #receive = (chunk: Buffer): void => {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    void this.#answerNext();
  };

  async #answerNext(): Promise<void> {
    if (this.#busy) return;
    const parsed = parseRequest(this.#bytes);
    if (parsed === undefined) return;
    this.#bytes = Buffer.from(parsed.rest);
    this.#busy = true;
    await this.#answer(parsed.request);
    this.#busy = false;
    if (!isGone(this.#socket)) await this.#answerNext();
  }

  async #answer(request: RawRequest): Promise<void> {
    if (isPreflight(request)) {
      const headers = preflightHeaders(request);
      await this.#send(request, { status: 204, keepAlive: true, headers });
      return;
    }
    if (request.target.startsWith("/__stub__/")) {
      const answer = await answerControl(this.#stub.scripts, request);
      await this.#send(request, answer);
      return;
    }
    await this.#answerByScript(request);
  }

  async #answerByScript(request: RawRequest): Promise<void> {
    const [, id = ""] = /^\/([^/?]*)/.exec(request.target) ?? [];
    const state = this.#stub.scripts.get(id);
    if (state === undefined) {
      await this.#send(request, { status: 404 });
      return;
    }
    const { number, answer } = state.take({
      method: request.method,
      target: request.target.slice(id.length + 1),
      headers: request.headers,
      body: request.body.toString("base64"),
      connection: this.#facts.number,
      atOtherOrigin: this.#facts.atOtherOrigin,
    });
    const note = (event: string): void => {
      const [name = "", ...facts] = event.split(" ");
      state.note([name, number, ...facts].join(" "));
    };
    if (answer.socket === undefined) {
      await this.#perform({ request, id, note }, answer);
      return;
    }
    this.#socket.off("data", this.#receive);
    await playSocket(
      { request, socket: this.#socket, rest: this.#bytes, note },
      answer.socket,
    );
  }

  async #perform(
    { request, id, note }: Performance,
    answer: Answer,
  ): Promise<void> {
    const { stop } = answer;
    const hangUp = (): void => {
      note("hung-up");
    };
    this.#socket.once("close", hangUp);
    const progress = await this.#send(request, answer, id);
    if (progress !== "hung-up") note(progress);
    if (progress === "answered" || stop?.by !== "hold")
      this.#socket.off("close", hangUp);
    if (stop === undefined) return;
    this.#ignoreFurtherBytes();
    await stopConnection(this.#socket, stop.by);
  }

  /** A request that comes while the connection ends is not seen. */
  #ignoreFurtherBytes(): void {
    this.#socket.off("data", this.#receive);
    this.#socket.resume();
  }

  async #send(
    request: RawRequest,
    answer: Answer,
    id = "",
  ): Promise<"answered" | "stopped" | "hung-up"> {
    const fill = this.#fillFor(request, id);
    if (answer.raw !== undefined) {
      this.#socket.end(fill(answer.raw));
      return "answered";
    }
    const bytes = answerBytes(answer, {
      method: request.method,
      extraHeaders: corsHeaders(request),
      fill,
    });
    const progress = await sendAnswer(this.#socket, bytes, answer.stop);
    if (answer.keepAlive !== true && answer.stop === undefined)
      this.#socket.end();
    return progress;
  }

  #fillFor(request: RawRequest, id: string): (text: string) => string {
    const { origin, otherOrigin } = this.#stub;
    return (text) =>
      text
        .replaceAll("{base}", `${origin}/${id}`)
        .replaceAll("{otherBase}", `${otherOrigin}/${id}`)
        .replaceAll("{basePath}", `/${id}`)
        .replaceAll("{echo}", () => echoOf(request));
  }
}

/** Headers that every request has; they would push the others out of a message that is cut. */
const plainHeader =
  /^(?:host|connection|accept|user-agent|sec-|content-|origin|referer|cache-|pragma)/i;

/** The request on one line, fit to stand in a JSON string or a header. */
function echoOf({ target, headers, body }: RawRequest): string {
  const lines = headers
    .filter(([name]) => !plainHeader.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  return [body.toString(), target.slice(target.indexOf("/", 1)), ...lines]
    .join(" ")
    .replaceAll(/["\\\s]+/g, " ");
}

interface Performance {
  readonly request: RawRequest;
  readonly id: string;
  readonly note: (event: string) => void;
}
