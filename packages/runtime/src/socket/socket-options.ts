import { InvalidInput } from "../invalid-input.js";
import type { CallOptions } from "../options.js";
import type { CallRequest } from "../prepare-request.js";

/** What a call of a web socket operation may set. `timeout` is for each opening; `totalTimeout` and `retries` do not apply. */
export interface SocketOptions extends CallOptions {
  /**
   * Open a new socket, with credentials asked anew, where one is lost or does not open. Default false. A loop learns by a message of the
   * kind `gap` that it may have missed some. It still ends where the server says that it is done, or that it refuses the client.
   */
  readonly reconnect?: boolean | SocketReconnect;
  /** How many messages may wait unread, at least 1. Default 1,024. */
  readonly maxUnread?: number;
  /** At more than `maxUnread`: `fail` ends the loop with a `ConnectionError`, `skip` forgets the unread ones for a `gap`. Default `fail`. */
  readonly overflow?: "fail" | "skip";
}

export interface SocketReconnect {
  /**
   * How often in a row, until a message comes. Default 5; `Infinity` for ever. The wait before each is random, up to half a second doubled
   * each time, at most 8 seconds.
   */
  readonly attempts?: number;
  /**
   * Close codes at which to connect again, beside a connection that breaks or does not open (1006). Default 1001, 1011 to 1014 and 3008.
   */
  readonly codes?: readonly number[];
}

/** What a generated function gives to the runtime. */
export interface SocketRequest extends CallRequest {
  readonly options: SocketOptions;
}

/** The options with their defaults. */
export interface SocketLimits {
  readonly attempts: number;
  readonly codes: ReadonlySet<unknown>;
  readonly maxUnread: number;
  readonly skips: boolean;
}

/**
 * What a server may get over: it goes away (1001), an error (1011), a restart (1012), too much to do (1013), a bad gateway (1014), a
 * timeout (3008). RFC 6455, section 7.4.1, and IANA's "WebSocket Close Code Number Registry". Every other code would come again: the
 * client is refused (1008, 3000, 3003), one side does not understand the other (1002, 1003, 1007, 1009, 1010), or only the vendor knows
 * what it means (4000 and above).
 */
const passing = [1001, 1011, 1012, 1013, 1014, 3008];

/** Throws `InvalidInput`. */
export function socketLimits({
  reconnect = false,
  maxUnread = 1_024,
  overflow = "fail",
}: SocketOptions): SocketLimits {
  const { attempts = 5, codes = passing } =
    typeof reconnect === "object" ? reconnect : {};
  return {
    attempts:
      reconnect === false ? 0 : amount("reconnect.attempts", attempts, 0),
    codes: new Set<unknown>(reconnect === false ? [] : [...codes, 1006]),
    maxUnread: amount("maxUnread", maxUnread, 1),
    skips: overflow === "skip",
  };
}

function amount(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new InvalidInput(
    `the option \`${name}\` is ${value}; it must be ${least} or more`,
  );
}
