import type { Agent, Dispatcher } from "undici";
import { InputError } from "../errors/input-error.js";
import type { HttpRequest } from "../layer.js";

/** Where requests are dispatched. */
export interface Pool {
  /** `undefined` until `open` is done, and after `close`. */
  readonly opened: Dispatcher | undefined;
  /** Rejects with an `InputError` where there is nothing to dispatch to. */
  open(request: HttpRequest): Promise<Dispatcher>;
  close(): Promise<void>;
}

/** A dispatcher of someone else, who closes it. */
export class GivenPool implements Pool {
  #opened: Dispatcher | undefined;

  constructor(dispatcher: Dispatcher) {
    this.#opened = dispatcher;
  }

  get opened(): Dispatcher | undefined {
    return this.#opened;
  }

  open(request: HttpRequest): Promise<Dispatcher> {
    return Promise.reject(wasClosed(request));
  }

  close(): Promise<void> {
    this.#opened = undefined;
    return Promise.resolve();
  }
}

/** An `Agent` of our own, made when it is first needed. */
export class AgentPool implements Pool {
  readonly #options: Agent.Options;
  #opened: Dispatcher | undefined;
  #opening: Promise<Dispatcher> | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: Agent.Options) {
    this.#options = options;
  }

  get opened(): Dispatcher | undefined {
    return this.#opened;
  }

  async open(request: HttpRequest): Promise<Dispatcher> {
    if (this.#closed !== undefined) {
      throw wasClosed(request);
    }
    try {
      this.#opening ??= this.#makeAgent();
      return await this.#opening;
    } catch (cause) {
      throw new InputError(
        "the transport could not be opened; it needs the package undici, 6 or 7, and options that its Agent takes",
        { operation: request.operation, cause },
      );
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#closeAgent();
    return this.#closed;
  }

  async #makeAgent(): Promise<Dispatcher> {
    const { Agent: AgentClass } = await import("undici");
    const agent = new AgentClass({
      headersTimeout: 0,
      bodyTimeout: 0,
      ...this.#options,
    });
    if (this.#closed === undefined) this.#opened = agent;
    return agent;
  }

  async #closeAgent(): Promise<void> {
    const agent = await this.#opening?.catch(() => undefined);
    this.#opened = undefined;
    await agent?.close();
  }
}

function wasClosed(request: HttpRequest): InputError {
  return new InputError("the transport was closed; make a new one", request);
}
