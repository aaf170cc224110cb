// The server of the soak, in a process of its own: answers what `x-soak` names, and misbehaves for one request in twenty, in every way in turn.
// Raw sockets, since `node:http` is too well-behaved. Sends its port to its parent, and ends with it.
import { createServer } from "node:net";
import { operations, pageCount } from "./operations.mjs";

const faultShare = 0.05;
/** Longer than the timeout of the calls. */
const drip = { bytes: 40, milliseconds: 50 };

const answers = operations.map(({ status, json, isPaged }) => {
  const body = JSON.stringify(json);
  const paging = isPaged ? { "x-pagination-pagetotal": String(pageCount) } : {};
  return { body, text: message({ status, body, headers: paging }) };
});

const server = createServer((socket) => {
  let waiting = "";
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    waiting = answerAll(socket, waiting + chunk.toString("latin1"));
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit());

/** Answers the whole requests of a text; the rest of it is the beginning of the next one. */
function answerAll(socket, text) {
  let rest = text;
  for (;;) {
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) return rest;
    const head = rest.slice(0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (rest.length < end + 4 + length) return rest;
    rest = rest.slice(end + 4 + length);
    answer(socket, head);
  }
}

let count = 0;

function answer(socket, head) {
  const [, path] = head.split(" ", 2);
  if (path.startsWith("/loop")) {
    socket.write(redirect("/loop"));
    return;
  }
  const index = Number(/\r\nx-soak: *(\d+)/i.exec(head)?.[1] ?? 0);
  if (Math.random() >= faultShare) {
    socket.write(answers[index].text);
    return;
  }
  count += 1;
  faults[count % faults.length](socket, answers[index]);
}

const faults = [
  // Reset before anything, after the headers, in the middle of the body.
  (socket) => socket.resetAndDestroy(),
  (socket, { text }) => {
    const [head] = text.split("\r\n\r\n");
    socket.write(`${head}\r\n\r\n`, () => socket.resetAndDestroy());
  },
  (socket, { text, body }) => {
    const half = text.slice(0, -Math.ceil(body.length / 2));
    socket.write(half, () => socket.resetAndDestroy());
  },
  // Half a body that ends as if it were whole; a length that is too long, too short, or none.
  (socket, { text, body }) =>
    socket.end(text.slice(0, -Math.ceil(body.length / 2))),
  (socket, { text, body }) =>
    socket.end(text.replace(`length: ${body.length}`, "length: 9999")),
  (socket, { text, body }) =>
    socket.end(text.replace(`length: ${body.length}`, "length: 2")),
  (socket, { text, body }) =>
    socket.end(text.replace(`length: ${body.length}`, "length: some")),
  // Slower than the timeout, and never.
  (socket, { text }) => dripSlowly(socket, text),
  () => undefined,
  // Failures that say so.
  (socket) => socket.write(failure(500)),
  (socket) => socket.write(failure(429)),
  (socket) => socket.write(failure(503)),
  (socket) =>
    socket.write(
      message({
        status: 502,
        headers: { "content-type": "text/html" },
        body: "<html><title>502 Bad Gateway</title><hr>nginx</html>",
      }),
    ),
  // A success that is none.
  (socket, { body }) =>
    socket.write(message({ status: 200, body: body.slice(0, -1) })),
  (socket) => socket.write(message({ status: 200, body: "" })),
  (socket) => socket.end("HTTP/1.1 nonsense\r\n\r\n"),
  // Elsewhere, and round in circles.
  (socket) => socket.write(redirect("/loop")),
  (socket) => socket.write(redirect("http://elsewhere.invalid/")),
  // Informational answers ahead of the right one.
  (socket, { text }) =>
    socket.write(
      `HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${text}`,
    ),
];

function dripSlowly(socket, text) {
  let sent = text.length - drip.bytes;
  socket.write(text.slice(0, sent));
  const timer = setInterval(() => {
    socket.write(text[sent]);
    sent += 1;
    if (sent === text.length) clearInterval(timer);
  }, drip.milliseconds);
  socket.once("close", () => clearInterval(timer));
}

function failure(status) {
  const body = JSON.stringify({ detail: "try again" });
  return message({ status, headers: { "retry-after": "0" }, body });
}

function redirect(location) {
  return message({ status: 302, headers: { location }, body: "" });
}

function message({ status, headers = {}, body }) {
  const lines = Object.entries({
    "content-type": "application/json",
    ...headers,
    "content-length": body.length,
  }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Said\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}
