import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";

/** Packs workspaces and serves them as an npm registry does, on a free port of loopback. */
export async function servePackages(folder, workspaces) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}/`;
  const answers = new Map();
  for (const workspace of workspaces)
    await addPackage(answers, address, { folder, workspace });
  server.on("request", (request, response) => {
    const answer = answers.get(decodeURIComponent(request.url ?? ""));
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer ?? "{}");
  });
  return {
    address,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function addPackage(answers, address, { folder, workspace }) {
  const manifest = JSON.parse(
    await readFile(join(workspace, "package.json"), "utf8"),
  );
  const packed = join(folder, "packed");
  await mkdir(packed, { recursive: true });
  const { stdout } = await promisify(execFile)("npm", [
    ...["pack", "--json", "--ignore-scripts", "--loglevel", "error"],
    ...["--workspace", workspace, "--pack-destination", packed],
  ]);
  const [{ filename }] = JSON.parse(stdout);
  const tarball = await readFile(join(packed, filename));
  const { name, version } = manifest;
  const dist = {
    tarball: `${address}${filename}`,
    integrity: `sha512-${createHash("sha512").update(tarball).digest("base64")}`,
  };
  answers.set(
    `/${name}`,
    JSON.stringify({
      name,
      "dist-tags": { latest: version },
      versions: { [version]: { ...manifest, dist } },
    }),
  );
  answers.set(`/${filename}`, tarball);
}
