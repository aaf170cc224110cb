/** What the stub is to do with the requests of one script, in the order in which they come. Plain JSON. */
export interface Script {
  readonly answers: readonly Answer[];
  /** Give the last answer again and again. Otherwise a request too many gets a 500 that says so. */
  readonly repeat?: boolean;
}

/**
 * One answer. In headers and texts `{base}` stands for the script's own base URL, `{otherBase}` for the same on the stub's second port,
 * `{basePath}` for its path alone, and `{echo}` for body, target and telling headers of the request, on one line.
 *
 * Left as it is: status 200, no body, `Content-Length` as long as the body is, `Connection: close`.
 */
export interface Answer {
  /** Only for a request whose method and path begin like this, such as `POST /oauth/token`. */
  readonly on?: string;
  readonly status?: number;
  /** A list is sent as several headers of one name. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: AnswerBody;
  /** Compress the body, and say so. */
  readonly encoding?: "gzip";
  /** Informational answers (1xx) that go ahead of this one. */
  readonly interim?: readonly Interim[];
  /** How the end of the body is marked. */
  readonly framing?: "length" | "chunked" | "until-close";
  /** Sent in place of the true length. */
  readonly contentLength?: number;
  /** Leave the connection open for the next request. */
  readonly keepAlive?: boolean;
  /** Go no further than this. */
  readonly stop?: Stop;
  /** Sent as they are in place of everything else. */
  readonly raw?: string;
  /** Answer an upgrade to a web socket, and do this on it. */
  readonly socket?: readonly SocketStep[];
}

export type AnswerBody =
  | { readonly kind: "json"; readonly json: unknown }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "base64"; readonly base64: string }
  /** Each part by itself, a few milliseconds apart. */
  | { readonly kind: "parts"; readonly parts: readonly string[] }
  | { readonly kind: "base64-parts"; readonly base64: readonly string[] };

interface Interim {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stop {
  /** `start`: nothing of the answer is sent. `open`: all chunks, and not their end. `end`: all of it is. */
  readonly at: "start" | "headers" | "half-body" | "open" | "end";
  /** `hold`: send nothing more, and wait for the client to go. */
  readonly by: "reset" | "close" | "hold";
}

export type SocketStep =
  | { readonly kind: "send"; readonly text: string }
  | { readonly kind: "send-bytes"; readonly base64: string }
  /** The text `count` times. */
  | { readonly kind: "flood"; readonly text: string; readonly count: number }
  | { readonly kind: "close"; readonly code: number }
  | { readonly kind: "reset" }
  /** Wait for the client to go. */
  | { readonly kind: "hold" };

/** A request as it came. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query behind the script's base URL, as on the wire. */
  readonly target: string;
  /** Names and values as on the wire, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Base64. */
  readonly body: string;
  /** Which of the stub's connections, counted from 1. */
  readonly connection: number;
  /** Whether it came to the stub's second port. */
  readonly atOtherOrigin: boolean;
}

/** Everything that was seen, in order. */
export interface ScriptLog {
  readonly requests: readonly SeenRequest[];
  /**
   * In the order in which it happened; N is the number of the request, from 1: `request N`, `answered N` (its last byte is out),
   * `stopped N` (as `stop` says), `hung-up N` (the client left first), `message N`, `closed N` of a web socket, and the notes
   * of whoever runs the script.
   */
  readonly events: readonly string[];
}
