import { findOperation } from "../find-operation.js";
import type { Api, Operation, Server } from "../operation.js";
import { basePattern, pathPattern } from "./url-pattern.js";

/** Where the requests of an API's operations come to. */
export class Places {
  readonly #api: Api;
  readonly #operations: readonly Operation[];
  readonly #baseUrl: string | undefined;

  constructor(
    api: Api,
    operations: readonly Operation[],
    baseUrl: string | URL | undefined,
  ) {
    this.#api = api;
    this.#operations = operations;
    this.#baseUrl = baseUrl?.toString();
  }

  /** Without groups, since MSW takes those for parameters. */
  patternOf(operation: Operation): RegExp {
    const bases = this.#basesOf(operation).join("|");
    return new RegExp(`^(?:${bases})${pathPattern(operation.path)}$`, "i");
  }

  /** Whether a request is for `operation`, and not for another one whose path fits better. */
  isFor(operation: Operation, method: string, url: URL): boolean {
    const whole = url.origin + url.pathname;
    const path = pathPattern(operation.path);
    return this.#basesOf(operation).some((base) => {
      const found = new RegExp(`^${base}(${path})$`, "i").exec(whole)?.[1];
      if (found === undefined) return false;
      return findOperation(this.#operations, method, found) === operation;
    });
  }

  /** The base URL that is given, else the servers of the operation, else those of the API, else the root of any origin. */
  #basesOf({ servers = [], webSocket }: Operation): readonly string[] {
    const others = servers.length > 0 ? servers : this.#api.servers;
    const all: readonly Server[] =
      this.#baseUrl === undefined ? others : [{ url: this.#baseUrl }];
    const bases = (all.length > 0 ? all : [{ url: "/" }]).map(basePattern);
    return webSocket === undefined
      ? bases
      : bases.map((base) => base.replace(/^http/, "ws"));
  }
}
