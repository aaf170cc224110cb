import { brand } from "./brand.js";
import { UserapisError } from "./userapis-error.js";

/** The caller's `AbortSignal` ended the call. `cause` is the signal's reason. */
export class AbortedError extends UserapisError {
  static override readonly [brand]: string = "AbortedError";
}
