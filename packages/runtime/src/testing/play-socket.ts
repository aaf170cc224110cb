import type { AnyAnswer, PlayedSocket } from "./answer-table.js";
import { messageText } from "./message-text.js";

/** The server's side of one socket. */
export interface ServerSide {
  readonly isClosed: boolean;
  accept(): void;
  send(data: string): void;
  close(code?: number): void;
  disconnect(): void;
}

/** Plays an answer of a table to one socket. */
export async function playSocket(
  answer: AnyAnswer,
  socket: ServerSide,
): Promise<void> {
  if (answer === "hang") return;
  if (typeof answer !== "object" || !("messages" in answer)) {
    socket.disconnect();
    return;
  }
  socket.accept();
  for (const message of answer.messages) {
    // So that a reader which leaves after one message is seen.
    await Promise.resolve();
    if (socket.isClosed) return;
    socket.send(messageText(message));
  }
  await Promise.resolve();
  end(answer, socket);
}

function end({ then = "close" }: PlayedSocket, socket: ServerSide): void {
  switch (then) {
    case "close":
      socket.close(1000);
      return;
    case "disconnect":
      socket.disconnect();
      return;
    case "stay-open":
      return;
  }
}
