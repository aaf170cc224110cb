import { item } from "./list.js";
import type { Item } from "./list.js";
import { code } from "./markdown-text.js";

/** The errors of `@userapis/runtime` that a package exports, each with when it is thrown. */
const classes: readonly (readonly [name: string, when: string])[] = [
  ["UserapisError", "all of them"],
  [
    "ApiError",
    "the server answered with a failure, or with a status that the document does not declare; `status`, `headers`, `body` and `requestId` say what",
  ],
  ["BadRequestError", "400"],
  ["UnauthorizedError", "401"],
  ["ForbiddenError", "403"],
  ["NotFoundError", "404"],
  ["ConflictError", "409"],
  ["GoneError", "410"],
  ["PreconditionFailedError", "412"],
  ["UnprocessableContentError", "422"],
  [
    "RateLimitError",
    "429; `retryAfter` is in milliseconds, where the server says it",
  ],
  ["ServerError", "5xx"],
  ["ConnectionError", "no answer came, or it broke off"],
  [
    "RedirectError",
    "a redirect that is not followed, such as one to another origin",
  ],
  ["TimeoutError", "`timeout` or `totalTimeout` ran out"],
  ["AbortedError", "the `signal` ended the call"],
  [
    "DecodeError",
    "the body of a success cannot be read as the media type that the document declares, such as HTML or broken JSON; whether JSON fits its model is not checked",
  ],
  ["InputError", "the input cannot be sent as it is; nothing was sent"],
  [
    "MissingCredentialError",
    "no alternative of the operation's authorization is complete; nothing was sent",
  ],
  ["CredentialError", "a credential's provider threw; nothing was sent"],
  ["HookError", "a hook of yours threw; `cause` is what it threw"],
];

export function errorItems(): readonly Item[] {
  return classes.map(([name, when]) => item(`${code(name)}: ${when}`));
}

const byStatus = new Map([
  [400, "BadRequestError"],
  [401, "UnauthorizedError"],
  [403, "ForbiddenError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [410, "GoneError"],
  [412, "PreconditionFailedError"],
  [422, "UnprocessableContentError"],
  [429, "RateLimitError"],
]);

/** The class of a failure that the document declares: its own, `ServerError` from 500 on, else `ApiError`. */
export function errorClassOf(status: number): string {
  return byStatus.get(status) ?? (status >= 500 ? "ServerError" : "ApiError");
}
