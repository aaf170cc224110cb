import { brand } from "./brand.js";
import { UserapisError } from "./userapis-error.js";

/** The input, the options or the credentials cannot be sent as they are. Nothing was sent. */
export class InputError extends UserapisError {
  static override readonly [brand]: string = "InputError";
}

/** The operation needs credentials and no alternative of the document is complete. Nothing was sent. */
export class MissingCredentialError extends InputError {
  static override readonly [brand]: string = "MissingCredentialError";
}

/** A credential's provider threw. `cause` is what it threw. Nothing was sent. */
export class CredentialError extends InputError {
  static override readonly [brand]: string = "CredentialError";
}
