import { indexModels, sampleToValue, sampleValue } from "@userapis/generator";
import { WebSocketServer } from "ws";

/** A web socket server that sends one message of the spec, then one text that is not JSON, and closes. */
export function startSocketServer(model) {
  const messages = new Map(
    model.tags
      .flatMap((tag) => tag.operations)
      .filter((operation) => operation.webSocket !== undefined)
      .map((operation) => [
        operation.path,
        JSON.stringify(
          sampleValue(operation.webSocket.message, indexModels(model), {
            direction: "output",
          }),
        ),
      ]),
  );
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (socket, request) => {
    const message = messages.get(
      new URL(request.url, "ws://localhost").pathname,
    );
    if (message === undefined) return socket.close(1008, "no such stream");
    socket.send(message);
    socket.send("signed out");
    socket.close(1000);
  });
  return new Promise((resolve) => {
    server.on("listening", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () => new Promise((closed) => server.close(closed)),
      }),
    );
  });
}
