import type { SocketMessage } from "../call.js";
import { AbortedError } from "../errors/aborted-error.js";
import { ConnectionError } from "../errors/connection-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { Attempt, UserapisError } from "../errors/userapis-error.js";
import { explainInput } from "../invalid-input.js";
import { jsonOrText } from "../json-or-text.js";
import { Deadline } from "../send/deadline.js";
import { sleep, untilAborted } from "../send/until-aborted.js";
import { onSignal } from "../send/on-signal.js";
import { backoff } from "../send/wait-time.js";
import { MessageQueue } from "./message-queue.js";
import { openSocket } from "./socket-connection.js";
import type { SocketConnection, SocketEnd } from "./socket-connection.js";
import { socketLimits } from "./socket-options.js";
import type { SocketLimits } from "./socket-options.js";
import { socketRequest } from "./socket-request.js";
import type { SocketSource } from "./socket-request.js";

type Message = SocketMessage<unknown>;

/** "Normal closure", "going away" and "no status": the server is done (RFC 6455, section 7.4.1). */
const cleanCodes = new Set<unknown>([undefined, 1000, 1001, 1005]);

/** A socket that did not open, or that was lost; `passing` where another may fare better. */
interface Loss {
  readonly error: UserapisError;
  readonly passing: boolean;
}

/** A socket, and those that take its place, as an iterator over messages. It opens at the first `next` and closes at `return`. */
export class SocketMessages implements AsyncIterator<Message, undefined> {
  readonly #source: SocketSource;
  readonly #queue = new MessageQueue<Message>();
  /** Ends whatever is under way. */
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #unlink = (): void => undefined;
  /** What was tried since the last message. */
  #attempts: Attempt[] = [];
  #isOpen = false;
  /** Why an open socket was lost, until the loop is told. */
  #gap: UserapisError | undefined;

  constructor(source: SocketSource) {
    this.#source = source;
  }

  next(): Promise<IteratorResult<Message, undefined>> {
    this.#running ??= this.#run();
    return this.#queue.take();
  }

  async return(): Promise<IteratorResult<Message, undefined>> {
    this.#queue.clear();
    this.#end(undefined);
    this.#running ??= Promise.resolve();
    await this.#running;
    return { done: true, value: undefined };
  }

  /** Never rejects: a failure is the iterator's. */
  async #run(): Promise<void> {
    try {
      const { operation, request } = this.#source;
      const limits = explainInput({ operation }, () =>
        socketLimits(request.options),
      );
      this.#link(request.options.signal);
      await this.#stayConnected(limits);
      this.#end(undefined);
    } catch (error) {
      this.#end(error);
    }
  }

  #link(signal: AbortSignal | undefined): void {
    const { operation } = this.#source;
    const abort = (): void => {
      const cause: unknown = signal?.reason;
      this.#queue.clear();
      this.#end(
        new AbortedError("the caller ended the call", { operation, cause }),
      );
    };
    if (signal !== undefined) this.#unlink = onSignal(signal, abort);
  }

  async #stayConnected(limits: SocketLimits): Promise<void> {
    const { signal } = this.#controller;
    for (;;) {
      signal.throwIfAborted();
      const loss = await this.#connect(limits);
      if (loss === undefined) return;
      const { length } = this.#attempts;
      const again = loss.passing && length < limits.attempts;
      const wait = again ? backoff(length + 1, Math.random()) : undefined;
      const failure = loss.error.name;
      this.#attempts.push({ status: undefined, failure, wait });
      if (wait === undefined) throw loss.error;
      await sleep(wait, signal);
    }
  }

  /** One socket until its end. `undefined` where the server is done; rejects where the call has ended or cannot be sent. */
  async #connect(limits: SocketLimits): Promise<Loss | undefined> {
    const deadline = this.#openingDeadline();
    let connection: SocketConnection | undefined;
    try {
      connection = await this.#open(limits, deadline);
      const end = await untilAborted(connection.ended, deadline.signal);
      return this.#lossOf(end, limits);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      return { error, passing: true };
    } finally {
      deadline.finish();
      connection?.socket.close();
    }
  }

  async #open(
    limits: SocketLimits,
    deadline: Deadline,
  ): Promise<SocketConnection> {
    const { signal } = deadline;
    const asked = socketRequest(this.#source, signal);
    const request = await untilAborted(asked, signal);
    return openSocket(this.#source, request, {
      onOpen: () => {
        deadline.stopClock();
        this.#isOpen = true;
        if (this.#gap === undefined) return;
        this.#give({ kind: "gap", cause: this.#gap }, limits);
        this.#gap = undefined;
      },
      onMessage: (text) => {
        this.#attempts = [];
        this.#give(jsonOrText(text), limits);
      },
    });
  }

  #lossOf({ code, reason }: SocketEnd, limits: SocketLimits): Loss | undefined {
    const passing = limits.codes.has(code);
    if (!passing && cleanCodes.has(code)) return undefined;
    const error = this.#lost(reason);
    if (this.#isOpen) this.#gap ??= error;
    this.#isOpen = false;
    return { error, passing };
  }

  #give(message: Message, { maxUnread, skips }: SocketLimits): void {
    if (this.#queue.size >= maxUnread) {
      const cause = this.#lost(`more than ${maxUnread} messages are unread`);
      if (!skips) {
        this.#end(cause);
        return;
      }
      this.#queue.clear();
      this.#queue.push({ kind: "gap", cause });
    }
    this.#queue.push(message);
  }

  /** What came before is still given out. */
  #end(error: unknown): void {
    this.#unlink();
    if (error === undefined) this.#queue.end();
    else this.#queue.fail(error);
    this.#controller.abort();
  }

  #lost(reason: string): ConnectionError {
    const { operation } = this.#source;
    return new ConnectionError(reason, { operation, attempts: this.#attempts });
  }

  #openingDeadline(): Deadline {
    const { state, operation, request } = this.#source;
    const timeout = request.options.timeout ?? state.options.timeout ?? 60_000;
    const deadline = new Deadline();
    deadline.endAfter(
      timeout,
      () =>
        new TimeoutError(
          `the socket did not open within ${timeout} ms (option \`timeout\`)`,
          { operation, attempts: this.#attempts },
        ),
    );
    deadline.follow(this.#controller.signal, reasonOf);
    return deadline;
  }
}

function reasonOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("aborted");
}
