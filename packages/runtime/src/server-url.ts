import { isBrowser } from "./is-browser.js";
import { InvalidInput } from "./invalid-input.js";
import type { FillServer, Server } from "./operation.js";
import type { ClientOptions } from "./options.js";

/** The base URL: the option `baseUrl`, or the chosen server with its variables filled in. */
export function baseUrlOf(
  servers: readonly Server[],
  options: ClientOptions,
): URL {
  if (options.baseUrl !== undefined) return parseBaseUrl(options.baseUrl);
  const index = options.server ?? 0;
  const server = servers[index];
  if (server === undefined) {
    throw new InvalidInput(
      servers.length === 0
        ? "the document names no server; pass the option `baseUrl`"
        : `there is no server ${index}; the document has ${servers.length}, counted from 0`,
    );
  }
  const values = options.serverVariables ?? {};
  return parseBaseUrl(server.fill?.(server, values) ?? server.url);
}

function parseBaseUrl(base: string | URL): URL {
  const text = String(base);
  // A relative base URL has a meaning in a browser only.
  const page = isBrowser() ? globalThis.location.href : undefined;
  if (!URL.canParse(text, page)) {
    throw new InvalidInput(
      "the base URL is not an absolute URL such as https://api.example.com/v1",
    );
  }
  const url = new URL(text, page);
  if (!/^https?:$/.test(url.protocol)) {
    throw new InvalidInput(
      `the base URL begins with ${url.protocol}, not https: or http:`,
    );
  }
  if (url.username || url.password) {
    throw new InvalidInput(
      "the base URL holds a user name or password; pass credentials in the option `auth`",
    );
  }
  return url;
}

const basePaths = new WeakMap<URL, string>();

/** Origin and path of a base URL, without a trailing slash. */
export function basePath(base: URL): string {
  let path = basePaths.get(base);
  if (path === undefined) {
    path = `${base.origin}${base.pathname.replace(/\/+$/, "")}`;
    basePaths.set(base, path);
  }
  return path;
}

/** Path and query behind a base URL, whose own path and query are kept. */
export function joinUrl(
  base: URL,
  path: string,
  query: readonly string[] = [],
): URL {
  const search = [base.search.slice(1), ...query].filter(Boolean).join("&");
  return new URL(`${basePath(base)}${path}${search && `?${search}`}`);
}

/** The values given, or the document's defaults. */
export const fillServerVariables: FillServer = (server, values) => {
  const [, scheme = "", authority = ""] =
    /^([^/?#]*:\/\/)([^/?#]*)/.exec(server.url) ?? [];
  return server.url.replace(
    /\{([^{}]*)\}/g,
    (_, name: string, offset: number) => {
      const value = variableValue(server, name, values[name]);
      const isHost = offset - scheme.length < authority.length;
      if (isHost && /[/\\?#@\s]/.test(value)) {
        throw new InvalidInput(
          `the server's variable ${JSON.stringify(name)} is ${JSON.stringify(value)}; it is part of the host, which is written without scheme and path`,
        );
      }
      return value;
    },
  );
};

function variableValue(
  server: Server,
  name: string,
  given: string | undefined,
): string {
  const variable = server.variables?.[name];
  const value = given ?? variable?.default;
  if (value === undefined || value === "") {
    throw new InvalidInput(
      `the server's variable ${JSON.stringify(name)} has no value; pass it in the option \`serverVariables\``,
    );
  }
  const allowed = variable?.enum;
  if (allowed !== undefined && !allowed.includes(value)) {
    throw new InvalidInput(
      `the server's variable ${JSON.stringify(name)} is ${JSON.stringify(value)}; it may be ${allowed.map((item) => JSON.stringify(item)).join(", ")}`,
    );
  }
  return value;
}
