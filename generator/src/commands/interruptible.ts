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

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `work` with an AbortSignal that Ctrl-C and `kill` abort with an `Interruption`; outside it, they end the process at once. */
export async function interruptible<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (signal: NodeJS.Signals) => {
    controller.abort(new Interruption(signal));
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}
