import type { Answer, Stop } from "../stub/script.js";

const someJson = { kind: "json", json: { name: "Ada" } } as const;

/** An answer that comes so far and no further. */
export const held = (at: Stop["at"]): Answer => ({
  body: someJson,
  stop: { at, by: "hold" },
});

/** Where an answer can be held. */
export const phases = [
  { id: "request", title: "while the answer is awaited", at: "start" },
  { id: "headers", title: "after the headers", at: "headers" },
  { id: "body", title: "within the body", at: "half-body" },
] as const;
