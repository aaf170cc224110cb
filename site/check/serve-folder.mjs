import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A server of static files on loopback, at a port of its own, as plain as any host may be: no endings are guessed. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = fileOf(folder, decodeURIComponent(pathname));
    response.statusCode = file === undefined ? 404 : 200;
    const served = file ?? join(folder, "404.html");
    response.setHeader(
      "content-type",
      types[extname(served)] ?? "application/octet-stream",
    );
    createReadStream(served).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file of an address below the folder; `index.html` for one that ends in a slash. */
function fileOf(folder, pathname) {
  const path = normalize(pathname);
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const found = file.startsWith(folder)
    ? statSync(file, { throwIfNoEntry: false })
    : undefined;
  return found?.isFile() === true ? file : undefined;
}
