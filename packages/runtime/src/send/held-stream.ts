import type { Reading } from "../answer/answer-kind.js";
import { contextOf } from "../call-context.js";
import { untilAborted } from "./until-aborted.js";

/** A connection that outlives its call. */
export interface Hold {
  /** The caller's signal, with our error as its reason. */
  readonly signal: AbortSignal;
  /** Lets go of the caller's signal. */
  readonly release: () => void;
}

/**
 * Keeps the connection beyond the end of the call, for a value that is read as it comes. From then on the attempt's `timeout` and
 * `totalTimeout` no longer hold; `release` must be called once the stream has ended, failed or been left.
 */
export function holdConnection({ request, call, deadline }: Reading): Hold {
  contextOf(request).isHeld = true;
  call.stopClock();
  deadline.stopClock();
  return {
    get signal() {
      return deadline.signal;
    },
    release() {
      deadline.finish();
      call.finish();
    },
  };
}

/** The same bytes. Ends with the caller's signal, and lets go of it when the stream has ended, failed or been cancelled. */
export function holdStream(
  stream: ReadableStream<Uint8Array>,
  { signal, release }: Hold,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const step = await untilAborted(reader.read(), signal);
        if (!step.done) {
          controller.enqueue(step.value);
          return;
        }
        release();
        controller.close();
      } catch (error) {
        release();
        controller.error(error);
        await reader.cancel(error);
      }
    },
    async cancel(reason) {
      release();
      await reader.cancel(reason);
    },
  });
}
