import type { ScenarioSummary } from "./report.js";
import type { Answer, AnswerBody } from "./stub/script.js";

/** What a package's operation can be used to show. A profile says which operation plays which role, or why none does. */
export const roles = {
  read: "a GET that gives JSON",
  secured: "an operation that needs a credential",
  open: "an operation that takes no credential",
  optional: "an operation that works with a credential and without one",
  create: "a POST with a JSON body that is not safe to repeat",
  change: "a PUT with a JSON body",
  patch: "a PATCH that the document does not call safe to repeat",
  "retry-safe": "an operation that is safe to repeat by `x-retry-safe` alone",
  remove: "a DELETE",
  nothing: "an operation whose success has no body",
  path: "an operation with a text in its path",
  "secret-path": "an operation with a secret in its path",
  "secret-body": "an operation with a secret in its body",
  query: "an operation with a text in its query",
  "optional-query": "an operation whose query may be left out, and is given",
  "without-query": "the same, and nothing is given",
  list: "an operation that gives an array",
  paged: "an operation with pages",
  socket: "an operation on a web socket",
  "json-error": "an operation that declares a 404 or 400 with a JSON body",
  "text-error": "an operation that declares an error in plain text",
  "bare-error": "an operation that declares an error without a body",
  "typed-headers": "an operation that declares headers of its answer",
} as const;

export type VendorRole = keyof typeof roles;

/** Credentials that a client is made with. A profile has those that its document allows, or says why not. */
export const credentialSets = {
  all: "every scheme of the document",
  second: "what the second alternative needs, and nothing else",
  last: "what the last alternative needs, and nothing else",
  half: "one scheme of an alternative that needs two",
  "half-and-whole": "half of one alternative, and a whole later one",
  provider: "the same as `all`, from async functions",
  thrower: "a function that throws",
  "gives-nothing": "a function that gives undefined",
  unicode: "a user name and password with letters beyond ASCII",
  "line-break": "a credential with a line break in it",
  none: "nothing",
} as const;

export type VendorCredentials = keyof typeof credentialSets;

/** A user's own layer, by what it does. */
export type LayerName =
  | "log outer"
  | "log inner"
  | "add x-layer header"
  | "answer by itself"
  | "send twice"
  | "go to the other origin"
  | "fail"
  | "replace the answer's body"
  | "log the headers it sees"
  /** The runtime's `hooks`, of which each notes what it is told. */
  | "hooks"
  | "hook that adds a header"
  | "hook that throws"
  /** The runtime's `logger`, with its lines, or with the headers in its records. */
  | "logger"
  | "logger of headers";

/** Options of a client or of one call, as in the packages; those that are functions are named. */
export interface PlainOptions {
  readonly timeout?: number;
  readonly totalTimeout?: number;
  readonly retries?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** Server 0 with its region by default, chosen, or unknown to the document; server 1, which has none. */
export type DocumentServer =
  "default region" | "other region" | "unknown region" | "without a region";

export interface ClientPlan extends PlainOptions {
  /** Default `all`. */
  readonly credentials?: string;
  readonly layers?: readonly LayerName[];
  /** Behind the script's base URL, such as `/`. */
  readonly baseSuffix?: string;
  /** In place of the script's base URL. */
  readonly baseUrl?: string;
  /** No base URL, but a server of the document, whose variables lead to the script. */
  readonly server?: DocumentServer;
  readonly allowInsecureHttp?: boolean;
  /** A `fetch` or transport of the user's own. */
  readonly sender?:
    "own fetch" | "own transport" | "fetch that fails with what it sent";
}

/** A value that a scenario gives; with roles of the vendors' packages a text. */
export type PlanValue =
  string | readonly string[] | { readonly [property: string]: number };

export interface CallPlan extends PlainOptions {
  readonly retrySafe?: boolean;
  /** Of a web socket. */
  readonly reconnect?: boolean | { readonly attempts: number };
  readonly maxUnread?: number;
  readonly overflow?: "fail" | "skip";
  /** Calls carry the caller's signal, whose listeners are counted; this one does not. */
  readonly noSignal?: boolean;
  /** The text for the roles `path`, `secret-path` and `query`; the number of items per page for `optional-query`; the value of a parameter in a style. */
  readonly value?: PlanValue;
  /** What is asked of the call. Default `data`. */
  readonly as?:
    | "data"
    | "result"
    | "response"
    /** All three of one call; the outcome is the data. */
    | "everything"
    | "items"
    | "pages"
    | "messages";
  /** Leave the loop over items, pages or messages after so many. */
  readonly take?: number;
  /** Take a while over this item, from 1. */
  readonly pauseAt?: number;
  /** How often the call is made at once. The outcome is that of the last. */
  readonly times?: number;
  /** How often the call is made, one after the other. The outcome is that of the last. */
  readonly inTurn?: number;
  /** Abort the caller's signal: before the call, when the stub has seen this event, or when the client has taken an item. */
  readonly abortAt?:
    "before" | { readonly event: string } | { readonly items: number };
}

type WantedHeader =
  | string
  | null
  | { readonly contains: string }
  /** The header is as in the request of this number, from 1, which has it. */
  | { readonly sameAs: number };

/** A request that must arrive; what is left out is that of the role with its valid input. */
export interface WantedRequest {
  readonly method?: string;
  /** Path and query, as on the wire. `{value}` of the role's target is filled with `value`. */
  readonly target?: string;
  /** As it stands encoded on the wire. */
  readonly value?: string;
  /** By lower-case name. `null`: must not be there. `{package}` stands for the name of the package. */
  readonly headers?: Readonly<Record<string, WantedHeader>>;
  /** `sent`: exactly the headers that the credential set says. `none`: none of the headers that a credential can go into. */
  readonly credentials?: "sent" | "none";
  /** JSON or text that the body must be equal to; `"none"` for no body at all. `{boundary}` stands for that of the parts. */
  readonly body?: unknown;
  readonly atOtherOrigin?: boolean;
}

export interface WantedAttempt {
  readonly status?: number;
  readonly failure?: string;
}

/** An error that the call must end with. What is left out may be anything. */
export interface WantedError {
  readonly kind: "error";
  /** Class, as exported by every package. */
  readonly name: string;
  readonly status?: number;
  /** Each must be in the message; `{path}` stands for the path template of the role's operation, `{method}` for its method. */
  readonly message?: readonly string[];
  readonly attempts?: readonly WantedAttempt[];
  /** The body of an `ApiError`. */
  readonly body?: unknown;
  /** That it has none. */
  readonly noBody?: true;
  readonly retryAfter?: number | "some";
  readonly requestId?: string;
  readonly firstBytes?: string;
  /** Class or name of the cause. */
  readonly cause?: string;
}

/** A value. Without `data` and `nothing`: the role's sample answer. */
export interface WantedValue {
  readonly kind: "value";
  /** Equal to this. */
  readonly data?: unknown;
  /** Must be `undefined`. */
  readonly nothing?: true;
  /** For `as: "response"` and `as: "result"`. */
  readonly status?: number;
  /** Declared headers, parsed. */
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** What the loop over items, pages or messages gave, before it ended or failed. */
export interface WantedItems {
  readonly kind: "items";
  readonly items: readonly unknown[];
  readonly then?: WantedError;
}

/** What `result()` gives for a failure. */
export interface WantedFailure {
  readonly kind: "failure";
  /** `"undeclared"`: it gives no status, and `error` is the exception. */
  readonly status: "declared-error" | "undeclared";
  /** The body, for a declared status; left out, there must be none. */
  readonly error?: unknown;
  readonly exception: WantedError;
}

export type WantedOutcome =
  WantedError | WantedValue | WantedItems | WantedFailure;

export interface Wanted {
  /** All requests, in order; a number: so many, each as the role says; `"some"`: at least one, each as the role says. */
  readonly requests: number | "some" | readonly WantedRequest[];
  readonly outcome: WantedOutcome;
  /** Events of the stub that must have happened in this order; others may lie between. Items taken are `item N`. */
  readonly order?: readonly string[];
  /** Events that must come in the end, such as `hung-up 1`. */
  readonly events?: readonly string[];
  /** Events that must not have happened. */
  readonly never?: readonly string[];
  /** What the layers and functions of the user saw, in order. */
  readonly trace?: readonly string[];
  /** Whether all requests came on one connection. */
  readonly oneConnection?: boolean;
}

/** A promise shown: given a call and what the server does, this must have been sent, and that is how it must end. */
export interface Scenario<
  Role extends string = string,
> extends ScenarioSummary {
  readonly role: Role;
  /** Only of this package, whose profile has roles of its own. Left out: of the vendors' packages. */
  readonly package?: string;
  readonly client?: ClientPlan;
  readonly call?: CallPlan;
  /** What the server does, request by request. `sample`: answers as the role's operation does when all is well. */
  readonly server?: readonly ScriptedAnswer[];
  /** Give the last answer again and again. */
  readonly repeat?: boolean;
  readonly wanted: Wanted;
  /** Where it cannot be shown: the beginning of the runtime's name, and why. */
  readonly notIn?: readonly {
    readonly runtime: string;
    readonly reason: string;
  }[];
  /** Run by itself: it closes connections that others might be given. */
  readonly alone?: boolean;
}

/** A scenario of the vendors' packages. Another profile may have roles of its own. */
export interface VendorScenario extends Scenario<VendorRole> {
  readonly client?: ClientPlan & { readonly credentials?: VendorCredentials };
}

/** An answer of the stub, in part left to the role; without a status it has that of the role's success. */
export type ScriptedAnswer = "sample" | RoleAnswer;

interface RoleAnswer extends Omit<Answer, "body" | "status"> {
  /** `declared-error`: that of the error that the role's operation declares. */
  readonly status?: number | "declared-error";
  /** `sample`: the role's valid answer. */
  readonly body?: AnswerBody | { readonly kind: "sample" };
}
