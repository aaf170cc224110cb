import { undiciTransport } from "@userapis/runtime/undici";
import { environment as node } from "./node-20.mjs";

/** What a server brings along that makes many calls. Its idle connections keep no process alive. */
export const environment = { ...node, transport: undiciTransport() };
