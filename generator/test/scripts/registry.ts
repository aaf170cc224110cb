import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { Files } from "../support/temporary-folder.js";

export interface Registry {
  /** `name@version` of what it has, in the order in which it came. */
  readonly published: readonly string[];
  /** Names of packages that it takes no version of. */
  readonly refused: Set<string>;
  /** What npm needs to know of it. */
  readonly configuration: Files;
}

interface Packument {
  readonly name: string;
  readonly versions: Readonly<Record<string, unknown>>;
}

/** As much of a registry, on loopback, as it takes to publish a version and to ask for one. It is closed after the test. */
export async function startRegistry(): Promise<Registry> {
  const packuments = new Map<string, Packument>();
  const published: string[] = [];
  const refused = new Set<string>();
  const take = async (name: string, request: IncomingMessage) => {
    const packument = (await json(request)) as Packument;
    if (refused.has(name)) return { status: 403, body: { error: "refused" } };
    const versions = { ...packuments.get(name)?.versions };
    for (const version of Object.keys(packument.versions))
      published.push(`${name}@${version}`);
    packuments.set(name, {
      ...packument,
      versions: { ...versions, ...packument.versions },
    });
    return { status: 201, body: {} };
  };
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").slice(1));
    const known = packuments.get(name);
    const answer =
      request.method === "PUT"
        ? take(name, request)
        : Promise.resolve(
            known === undefined
              ? { status: 404, body: { error: "not found" } }
              : { status: 200, body: known },
          );
    void answer.then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const host = `//127.0.0.1:${String(port)}/`;
  const lines = [`registry=http:${host}`, `${host}:_authToken=any`, ""];
  return { published, refused, configuration: { ".npmrc": lines.join("\n") } };
}
