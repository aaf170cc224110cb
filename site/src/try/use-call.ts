import { shallowRef, watch } from "vue";
import type { ShallowRef } from "vue";
import { problemText } from "./read-call.js";
import type { ReadCall } from "./read-call.js";
import { runCall } from "./run-call.js";
import type { TryCall, TryOutcome } from "./run-call.js";

/** How far a call is. `outdated`: what it was made of has changed since. */
type CallState =
  | { readonly kind: "none" | "running" | "outdated" }
  | { readonly kind: "ended"; readonly outcome: TryOutcome }
  | { readonly kind: "failed"; readonly problem: string };

export interface UsedCall {
  readonly state: Readonly<ShallowRef<CallState>>;
  /** Never rejects; what goes wrong is in the state. */
  readonly start: () => Promise<void>;
}

/** Makes the call that `read` gives. An outcome stays only as long as `read` gives the same: any change takes it away, and that of a call that still runs. */
export function useCall(read: () => ReadCall): UsedCall {
  const state = shallowRef<CallState>({ kind: "none" });
  watch(
    read,
    () => {
      state.value = afterChange(state.value);
    },
    { flush: "sync" },
  );
  const start = async () => {
    const wanted = read();
    if (!wanted.ok) {
      state.value = { kind: "failed", problem: problemText(wanted.problems) };
      return;
    }
    const running = { kind: "running" } as const;
    state.value = running;
    const end = await endOf(wanted.call);
    if (state.value === running) state.value = end;
  };
  return { state, start };
}

function afterChange({ kind }: CallState): CallState {
  return { kind: kind === "none" || kind === "failed" ? "none" : "outdated" };
}

async function endOf(call: TryCall): Promise<CallState> {
  try {
    return { kind: "ended", outcome: await runCall(call) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { kind: "failed", problem };
  }
}
