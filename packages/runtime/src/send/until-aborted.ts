/** Settles like `work`, or rejects with the signal's reason, whatever comes first. */
export async function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  let unlink = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => {
      const reason: unknown = signal.reason;
      reject(reason instanceof Error ? reason : new Error("aborted"));
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort, { once: true });
    unlink = () => {
      signal.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    unlink();
  }
}

/** Waits so many milliseconds; an abort ends the wait with the signal's reason. */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await untilAborted(waited, signal);
  } finally {
    clearTimeout(timer);
  }
}
