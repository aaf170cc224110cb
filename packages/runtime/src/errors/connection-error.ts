import { brand } from "./brand.js";
import { UserapisError } from "./userapis-error.js";

/** No answer came, or it broke off: no network, no such host, a refused or lost connection. `cause` is what the transport threw. */
export class ConnectionError extends UserapisError {
  static override readonly [brand]: string = "ConnectionError";
}

/** The server sent the call elsewhere, and following it was refused: to another origin, too often, or with a body that cannot be sent again. */
export class RedirectError extends ConnectionError {
  static override readonly [brand]: string = "RedirectError";
}
