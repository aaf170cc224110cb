import type { ChangePlace } from "../api-change.js";
import type { Snippet } from "./snippet.js";

/** What a package declares, file boundaries gone: a name is the same thing everywhere in a package. */
export interface PackageDeclarations {
  readonly types: ReadonlyMap<string, DeclaredType>;
  /** Frozen lists of known values, by name: the union of the values. */
  readonly lists: ReadonlyMap<string, DeclaredList>;
  readonly operations: readonly DeclaredOperation[];
  /** What the client is constructed with: `TileDBOptions`. */
  readonly clientOptions: string | undefined;
}

export type TypeRole = "model" | "operation" | "webhook" | "client";

export interface DeclaredType {
  readonly name: string;
  readonly role: TypeRole;
  /** `interface User { … }` */
  readonly declaration: Snippet;
  /** What changes of it are said to reach; only of webhooks. */
  readonly usedBy: readonly string[];
  /** Names of the members, of an interface. */
  readonly members: ReadonlySet<string>;
  readonly place: ChangePlace;
}

export interface DeclaredList {
  readonly name: string;
  readonly values: Snippet;
  readonly place: ChangePlace;
}

export interface DeclaredOperation {
  /** `operationId`. */
  readonly id: string;
  /** `GET /users/{id}` */
  readonly label: string;
  readonly functionName: string;
  /** `users.list` */
  readonly clientPath: string | undefined;
  readonly input: Snippet;
  readonly inputIsOptional: boolean;
  /** `Call`, `PagedCall` or `SocketCall`; another word where something else is returned. */
  readonly runner: string;
  /** What awaiting, a page's item or a message is. */
  readonly returned: readonly Snippet[];
  readonly answers: readonly DeclaredAnswer[];
  readonly place: ChangePlace;
}

/** A member of the result's union. */
export interface DeclaredAnswer {
  readonly ok: boolean;
  readonly statuses: ReadonlySet<number>;
  readonly body: Snippet;
  readonly headers: Snippet | undefined;
}
