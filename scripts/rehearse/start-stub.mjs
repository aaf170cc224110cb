import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { WebSocketServer } from "ws";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
};

/**
 * A server on loopback that stands for all vendors. Each `visit` has a base URL of its own, so that what one program sends counts for that program alone.
 * Anything but the vendor's request, with its credentials, is answered with 400 and remembered.
 */
export async function startStub() {
  const visits = new Map();
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => {
    const { visit, path } = find(visits, request.url);
    answer(visit, { request, response, path }).catch((error) =>
      response.destroy(error),
    );
  });
  server.on("upgrade", (request, socket, head) => {
    const { visit, path } = find(visits, request.url);
    if (path !== visit?.vendor.socket?.path) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => {
      visit.count += 1;
      client.send(JSON.stringify(visit.vendor.answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    visit: (vendor, app) => openVisit(visits, { vendor, app, origin }),
    close: () => close(server, sockets),
  };
}

function openVisit(visits, { vendor, app, origin }) {
  const id = `v${visits.size}`;
  const visit = { vendor, app, count: 0, refused: [] };
  visits.set(id, visit);
  const baseUrl = `${origin}/${id}`;
  return { baseUrl, appUrl: `${baseUrl}/app/index.html`, seen: visit };
}

function find(visits, url) {
  const [, id, path] = /^\/(\w+)(\/.*)$/.exec(url) ?? [];
  return { visit: visits.get(id), path };
}

async function answer(visit, { request, response, path }) {
  if (visit?.app !== undefined && path.startsWith("/app/"))
    return sendFile(response, visit.app, path.slice("/app/".length));
  if (visit === undefined) return response.writeHead(404).end();
  const difference = differenceOf(request, path, visit.vendor.request);
  if (difference === undefined) visit.count += 1;
  else visit.refused.push(difference);
  request.resume();
  response.writeHead(difference === undefined ? 200 : 400, {
    "content-type": "application/json",
  });
  response.end(JSON.stringify(visit.vendor.answer));
}

/** What of a request is not as wanted, if anything. */
function differenceOf(request, path, wanted) {
  if (request.method !== wanted.method || path !== wanted.path)
    return `${request.method} ${path}`;
  const wrong = Object.entries(wanted.headers).find(
    ([name, value]) => request.headers[name] !== value,
  );
  return wrong && `${wrong[0]}: ${request.headers[wrong[0]]}`;
}

async function sendFile(response, app, name) {
  const file = resolve(app, name.replace(/\?.*/s, ""));
  if (!file.startsWith(app + sep)) return response.writeHead(404).end();
  const content = await readFile(join(file)).catch(() => undefined);
  if (content === undefined) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)] ?? "" });
  response.end(content);
}

async function close(server, sockets) {
  for (const client of sockets.clients) client.terminate();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
