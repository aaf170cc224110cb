import type { Color, EverythingClient } from "@userapis/everything";
import type { Operation } from "@userapis/runtime";
import type { RoleFacts, RoleSource } from "../../profile.js";

/** A role of the kitchen sink; where a scenario gives a value, it is that of the operation's one parameter. */
export type EverythingRole = RoleSource<EverythingClient, Color | undefined>;

/** What an operation does on the wire, where it does nothing else than its document says: no parameters, no body, 204. */
export function factsOf(
  { method, path }: Operation,
  more: Partial<RoleFacts> = {},
): RoleFacts {
  return { method, path, target: path, status: 204, ...more };
}
