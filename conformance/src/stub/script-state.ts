import type { Answer, Script, ScriptLog, SeenRequest } from "./script.js";

const scriptIsOver: Answer = {
  status: 500,
  headers: { "x-stub": "no answer left" },
  body: { kind: "text", text: "the script has no answer left" },
};

/** A script on its way: what is left of it, and what was seen. */
export class ScriptState {
  readonly #requests: SeenRequest[] = [];
  readonly #events: string[] = [];
  readonly #left: Answer[];
  readonly #last: Answer | undefined;
  readonly #waiting = new Set<() => void>();

  constructor({ answers, repeat = false }: Script) {
    this.#left = [...answers];
    this.#last = repeat ? answers.at(-1) : undefined;
  }

  get log(): ScriptLog {
    return { requests: this.#requests, events: this.#events };
  }

  /** The number of the request, from 1, and its answer. */
  take(request: SeenRequest): { readonly number: number; answer: Answer } {
    this.#requests.push(request);
    const number = this.#requests.length;
    this.note(`request ${number}`);
    return { number, answer: this.#takeAnswer(request) };
  }

  note(event: string): void {
    this.#events.push(event);
    for (const wake of this.#waiting) wake();
  }

  /** Whether the event was seen before the time was over. */
  async waitFor(event: string, milliseconds: number): Promise<boolean> {
    const until = Date.now() + milliseconds;
    while (!this.#events.includes(event)) {
      const left = until - Date.now();
      if (left <= 0) return false;
      await this.#nextEvent(left);
    }
    return true;
  }

  #takeAnswer({ method, target }: SeenRequest): Answer {
    const place = this.#left.findIndex(
      ({ on = "" }) => on === "" || `${method} ${target}`.startsWith(on),
    );
    if (place === -1) return this.#last ?? scriptIsOver;
    const [answer = scriptIsOver] = this.#left.splice(place, 1);
    return answer;
  }

  #nextEvent(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
    });
  }
}
