import { brand } from "./brand.js";
import { UserapisError } from "./userapis-error.js";

/** The option `timeout` (one attempt) or `totalTimeout` (the whole call) ran out; the message says which. */
export class TimeoutError extends UserapisError {
  static override readonly [brand]: string = "TimeoutError";
}
