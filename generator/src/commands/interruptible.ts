import type { Terminal } from "../support/terminal.js";

/** A signal asked for the end while something was being done that had to be undone, or told of, first. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  readonly signal: NodeJS.Signals;
  /** How things were left. */
  readonly state: string;

  constructor(
    signal: NodeJS.Signals,
    state = "the package that was being written is as it was",
  ) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
    this.state = state;
  }
}

/** Under `npm run` one Ctrl-C arrives twice: from the terminal, and passed on by npm. */
const sameKeyMilliseconds = 250;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `work` with an AbortSignal that Ctrl-C and `kill` abort with an `Interruption`; outside it, they end the process at once.
 * So does a second one: what is being waited for may never answer.
 */
export async function interruptible<Result>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let first = 0;
  const interrupt = (signal: NodeJS.Signals) => {
    if (!controller.signal.aborted) {
      first = performance.now();
      controller.abort(new Interruption(signal));
    } else if (performance.now() - first > sameKeyMilliseconds)
      endAtOnce(signal, terminal);
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/** Without listeners a signal does to the process what it does to any other. */
function endAtOnce(signal: NodeJS.Signals, { err }: Terminal): void {
  err.write(
    "interrupted at once; a package may be left half-written, and the next run that writes it puts it back first\n",
  );
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
