import type { CallOptions } from "@userapis/cloudsmith";
import { defineProfile } from "../profile.js";
import type {
  ClientSettings,
  CredentialSource,
  Profile,
  RoleSource,
  StartedCall,
} from "../profile.js";
import { credentialSets, roles } from "../scenario.js";
import { peerRequest } from "./peer-document.js";
import type { PeerDocument, PeerRequest } from "./peer-document.js";

/** One call of a peer. */
export type PeerCall<Client> = (
  client: Client,
  request: PeerRequest,
  options: CallOptions,
) => StartedCall;

interface PeerProfileSource<Client, Auth> {
  readonly name: string;
  readonly document: PeerDocument;
  readonly connect: (
    settings: ClientSettings,
    auth: Auth | undefined,
  ) => Client;
  readonly call: PeerCall<Client>;
  /** By name; a set that is left out does not apply for `noCredentials`. */
  readonly credentials: Readonly<Record<string, CredentialSource<Auth>>>;
  readonly noCredentials: string;
  /** Roles that the peer has nothing for, and why. */
  readonly noRoles: Readonly<Record<string, string>>;
}

/** A peer as a client of a document: the roles, secrets and headers are those of our own profile, the calls are the peer's. */
export function definePeerProfile<Client, Auth>(
  source: PeerProfileSource<Client, Auth>,
): Profile {
  const { document, name, connect, noRoles } = source;
  const { own } = document;
  return {
    ...defineProfile<Client, Auth>({
      name: `${name} / ${own.name}`,
      secrets: own.secrets,
      credentialHeaders: own.credentialHeaders,
      connect,
      credentials: Object.fromEntries(
        Object.keys(credentialSets)
          .filter((set) => set !== "none")
          .map((set) => [set, credentialsOf(source, set)]),
      ),
      roles: Object.fromEntries(
        Object.keys(roles).map((role) => [
          role,
          noRoles[role] ?? roleOf(source, role),
        ]),
      ),
    }),
    foreignErrors: true,
  };
}

function credentialsOf<Client, Auth>(
  { credentials, document, noCredentials }: PeerProfileSource<Client, Auth>,
  set: string,
): CredentialSource<Auth> | string {
  const own = document.own.credentialsOf(set);
  if (typeof own === "string") return own;
  return credentials[set] ?? noCredentials;
}

function roleOf<Client, Auth>(
  { document, call }: PeerProfileSource<Client, Auth>,
  role: string,
): RoleSource<Client> | string {
  const facts = document.own.roleOf(role);
  if (typeof facts === "string") return facts;
  return {
    ...facts,
    call: (client, options, value) =>
      call(client, peerRequest(facts, value), options),
  };
}
