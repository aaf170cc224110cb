import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { folderWith, temporaryFolder } from "../../support/temporary-folder.js";
import type { Files } from "../../support/temporary-folder.js";

/** What `npm pack` makes of a package with these files: the tarball's path. */
export async function packed(
  name: string,
  version: string,
  files: Files,
): Promise<string> {
  const folder = await folderWith({
    "package.json": JSON.stringify({ name, version }),
    ...files,
  });
  const { stdout } = await promisify(execFile)("npm", ["pack", "--silent"], {
    cwd: folder,
    env: await npmEnvironment("http://127.0.0.1:9"),
  });
  return join(folder, stdout.trim());
}

/** npm with this registry, a cache of its own and none of the user's configuration. */
export async function npmEnvironment(
  registry: string,
): Promise<NodeJS.ProcessEnv> {
  const home = await temporaryFolder();
  return {
    PATH: process.env["PATH"],
    HOME: home,
    npm_config_registry: registry,
    npm_config_cache: join(home, "cache"),
    npm_config_userconfig: join(home, "npmrc"),
    npm_config_fetch_retries: "0",
  };
}

/** A server on this machine until the test ends: its URL. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** Versions of one package and their tarballs. */
export type Published = Readonly<Record<string, string>>;

/** A registry that has one package; the last version is `latest`. */
export async function registryOf(
  name: string,
  published: Published,
): Promise<string> {
  const bytes = new Map<string, Buffer>();
  for (const [version, file] of Object.entries(published))
    bytes.set(version, await readFile(file));
  return serve((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const tarball = bytes.get(/^\/tarballs\/(.+)$/.exec(path)?.[1] ?? "");
    if (tarball !== undefined) response.end(tarball);
    else if (path === `/${name}`)
      response.end(
        JSON.stringify(
          packument(name, bytes, `http://${request.headers.host ?? ""}`),
        ),
      );
    else response.writeHead(404).end("{}");
  });
}

function packument(
  name: string,
  tarballs: ReadonlyMap<string, Buffer>,
  origin: string,
): object {
  const versions = [...tarballs].map(([version, bytes]): [string, object] => [
    version,
    {
      name,
      version,
      dist: {
        tarball: `${origin}/tarballs/${version}`,
        integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
      },
    },
  ]);
  return {
    name,
    "dist-tags": { latest: [...tarballs.keys()].at(-1) },
    versions: Object.fromEntries(versions),
  };
}
