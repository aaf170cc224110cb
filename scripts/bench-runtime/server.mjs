// The server of the benchmark, in a process of its own: 1 KB of JSON for every request, on connections that stay open. Sends its port to its parent, and ends with it.
import { createServer } from "node:http";

const user = {
  authenticated: true,
  email: "ada@example.com",
  name: "Ada Lovelace",
  slug: "ada",
  slug_perm: "perm1",
  token: "signed-in",
  note: "",
};
const size = 1024;
user.note = "n".repeat(size - JSON.stringify(user).length);
const body = Buffer.from(JSON.stringify(user));
const headers = {
  "content-type": "application/json",
  "content-length": body.length,
};

const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    response.writeHead(request.method === "POST" ? 201 : 200, headers);
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit());
