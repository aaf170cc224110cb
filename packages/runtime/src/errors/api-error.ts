import type { Secrets } from "../secrets.js";
import { brand } from "./brand.js";
import { hide, UserapisError } from "./userapis-error.js";
import type { ErrorFacts } from "./userapis-error.js";

export interface ApiFacts extends ErrorFacts {
  /** What the server may have put into the name of the request. */
  readonly secrets?: Secrets | undefined;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The server answered, and the answer is not a success that the document declares. There is a subclass for each status worth catching. */
export class ApiError extends UserapisError {
  static override readonly [brand]: string = "ApiError";

  readonly status: number;
  /** The server's name for this request, from `X-Request-Id` or the like. */
  readonly requestId: string | undefined;
  /** Headers of the answer. Hidden from `console.log`. */
  declare readonly headers: Headers;
  /** What the server sent: parsed JSON, text, a `Blob`; `undefined` for an empty body. Hidden from `console.log`, since a server may echo a secret. */
  declare readonly body: unknown;

  constructor(message: string, facts: ApiFacts) {
    super(message, facts);
    this.message = `${facts.status} ${this.message}`;
    this.status = facts.status;
    const requestId = requestIdOf(facts.headers);
    this.requestId =
      requestId && (facts.secrets?.redact(requestId) ?? requestId);
    hide(this, "headers", facts.headers);
    hide(this, "body", facts.body);
  }
}

const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-amzn-requestid",
  "x-correlation-id",
  "x-trace-id",
];

/** The server's name for a request. */
export function requestIdOf(headers: Headers): string | undefined {
  for (const name of requestIdHeaders) {
    const value = headers.get(name);
    if (value !== null) return value;
  }
  return undefined;
}
