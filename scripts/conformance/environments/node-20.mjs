import { WebSocket } from "ws";
import { environment as node } from "./node.mjs";

/** Node.js 20 has no `WebSocket`; its users bring one. */
export const environment = { ...node, WebSocket };
