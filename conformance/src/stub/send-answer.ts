import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { AnswerBytes } from "./answer-bytes.js";
import type { Stop } from "./script.js";

/** Milliseconds between the parts of a body that is sent in parts. */
const betweenParts = 5;

/** How far an answer came: to its end, as far as `stop` says, or until the client left. */
export type Progress = "answered" | "stopped" | "hung-up";

/** Writes an answer, or as much of it as `stop` says. Resolves when there is nothing more to write. */
export async function sendAnswer(
  socket: Socket,
  bytes: AnswerBytes,
  stop: Stop | undefined,
): Promise<Progress> {
  if (stop?.at !== "start") {
    socket.write(bytes.head);
    if (stop?.at !== "headers")
      await sendPieces(socket, piecesUpTo(bytes, stop));
  }
  if (isGone(socket)) return "hung-up";
  return stop === undefined || stop.at === "end" ? "answered" : "stopped";
}

/** Ends the connection as told; a hold lasts until the client goes. */
export async function stopConnection(
  socket: Socket,
  by: Stop["by"],
): Promise<void> {
  switch (by) {
    case "reset":
      // Lets what was written reach the client first.
      await pause(betweenParts);
      socket.resetAndDestroy();
      return;
    case "close":
      socket.end();
      return;
    case "hold":
      if (!isGone(socket)) await closed(socket);
  }
}

/** Some clients leave with a reset; `once` of `node:events` would reject with it. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", () => {
      resolve();
    });
  });
}

export function isGone(socket: Socket): boolean {
  return socket.destroyed || socket.readableEnded;
}

function piecesUpTo(
  { pieces }: AnswerBytes,
  stop: Stop | undefined,
): readonly Buffer[] {
  // Of chunks the last one is the end mark.
  if (stop?.at === "open") return pieces.slice(0, -1);
  if (stop?.at !== "half-body") return pieces;
  const whole = Buffer.concat(pieces);
  return [whole.subarray(0, Math.ceil(whole.length / 2))];
}

async function sendPieces(
  socket: Socket,
  pieces: readonly Buffer[],
): Promise<void> {
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(betweenParts);
    if (isGone(socket)) return;
    socket.write(piece);
  }
}
