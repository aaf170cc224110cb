import { brand } from "../errors/brand.js";
import { UserapisError } from "../errors/userapis-error.js";

/** A hook threw, which ends the call without a further attempt. `cause` is what it threw. */
export class HookError extends UserapisError {
  static override readonly [brand]: string = "HookError";
}
