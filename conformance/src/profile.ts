import type { CloudsmithOptions } from "@userapis/cloudsmith";
import type { SocketOptions } from "@userapis/runtime";
import type { DocumentServer, PlanValue } from "./scenario.js";

/** What every package's constructor takes, credentials aside. */
export interface ClientSettings extends Omit<
  CloudsmithOptions,
  "auth" | "server" | "serverVariables"
> {
  /** Only for a package whose document has servers with variables. */
  readonly documentServer?: DocumentServer;
}

/** What a call can be asked for; sockets can only be iterated, and only paged calls have pages. */
export interface StartedCall {
  readonly data?: () => PromiseLike<unknown>;
  readonly result?: () => Promise<unknown>;
  readonly response?: () => Promise<unknown>;
  readonly items?: () => AsyncIterable<unknown>;
  readonly pages?: () => AsyncIterable<unknown>;
}

/** What an operation that plays a role has to do on the wire when it gets its valid input. */
export interface RoleFacts {
  readonly method: string;
  /** `{value}` stands for the text that the scenario chooses. */
  readonly target: string;
  /** As in the document, such as `/users/{username}`. */
  readonly path: string;
  /** The text that the scenario leaves to the profile, as it stands on the wire. */
  readonly value?: string;
  /** JSON that is sent; left out: no body. */
  readonly body?: unknown;
  /** Status and body of a valid answer; left out: no body. */
  readonly status: number;
  readonly sample?: unknown;
  /** The status of an error that the operation declares. */
  readonly errorStatus?: number;
}

interface Credentials {
  /** What must be sent, by lower-case name of the header. */
  readonly sends: Readonly<Record<string, string>>;
}

/** What a client is made for. */
interface ClientStart {
  readonly role: string;
  readonly credentials: string;
  readonly settings: ClientSettings;
}

/** What any call takes; those of a socket alone mean nothing to another. */
export type AnyCallOptions = SocketOptions;

/** Starts a call of the client's. */
export type StartCall = (
  options: AnyCallOptions,
  value: PlanValue | undefined,
) => StartedCall;

/** One package, seen through what it can show. */
export interface Profile {
  /** As the package is called behind its scope. */
  readonly name: string;
  /** No error may show any of these. */
  readonly secrets: readonly string[];
  /** Lower-case names of all headers that a credential can go into. */
  readonly credentialHeaders: readonly string[];
  /** Facts of a role, or in words why the package does not have it. */
  readonly roleOf: (role: string) => RoleFacts | string;
  readonly credentialsOf: (set: string) => Credentials | string;
  /** Makes a client, whose calls can then be started. */
  readonly connect: (start: ClientStart) => StartCall;
  /** It has roles and scenarios of its own, and none of the vendors'. */
  readonly hasOwnRoles?: true;
  /** Set where the errors are not the family of the runtime: only that there is one is checked. */
  readonly foreignErrors?: boolean;
}

/** An operation in a role: what it does on the wire, and how it is called. */
export interface RoleSource<Client, Value = string> extends RoleFacts {
  readonly call: (
    client: Client,
    options: AnyCallOptions,
    value: Value,
  ) => StartedCall;
}

export interface CredentialSource<Auth> extends Credentials {
  readonly auth: Auth;
}

export interface ProfileSource<Client, Auth, Value = string> {
  readonly name: string;
  readonly secrets: readonly string[];
  readonly credentialHeaders: readonly string[];
  readonly connect: (
    settings: ClientSettings,
    auth: Auth | undefined,
  ) => Client;
  /** A set that the package cannot have is a text: the reason. The set `none` is there without being named. */
  readonly credentials: Readonly<
    Record<string, CredentialSource<Auth> | string>
  >;
  /** A role that the package does not have is a text: the reason. */
  readonly roles: Readonly<Record<string, RoleSource<Client, Value> | string>>;
}

/** A profile whose client and credentials are typed by its package. Its values are texts. */
export function defineProfile<Client, Auth>(
  source: ProfileSource<Client, Auth>,
): Profile {
  return createProfile(source, (given, { value = "" }) =>
    typeof given === "string" ? given : value,
  );
}

/** A profile whose roles take values of another type. */
export function createProfile<Client, Auth, Value>(
  source: ProfileSource<Client, Auth, Value>,
  valueOf: (given: PlanValue | undefined, facts: RoleFacts) => Value,
): Profile {
  const { name, secrets, credentialHeaders } = source;
  const roleOf = (role: string): RoleSource<Client, Value> | string =>
    source.roles[role] ?? `no operation of ${name} plays the role ${role}`;
  const credentialsOf = (
    set: string,
  ): CredentialSource<Auth | undefined> | string => {
    if (set === "none") return { auth: undefined, sends: {} };
    return source.credentials[set] ?? `${name} has no credentials ${set}`;
  };
  return {
    name,
    secrets,
    credentialHeaders,
    roleOf,
    credentialsOf,
    connect: ({ role, credentials, settings }) => {
      const facts = roleOf(role);
      const set = credentialsOf(credentials);
      if (typeof facts === "string") throw new Error(facts);
      if (typeof set === "string") throw new Error(set);
      const client = source.connect(settings, set.auth);
      return (options, value) =>
        facts.call(client, options, valueOf(value, facts));
    },
  };
}

/** A plain call, as every operation has. */
interface PlainCall extends PromiseLike<unknown> {
  result(): Promise<unknown>;
  withResponse(): Promise<unknown>;
}

export function plainCall(call: PlainCall): StartedCall {
  return {
    data: () => call,
    result: () => call.result(),
    response: () => call.withResponse(),
  };
}

interface PagedCall extends PlainCall, AsyncIterable<unknown> {
  pages(): AsyncIterable<unknown>;
}

export function pagedCall(call: PagedCall): StartedCall {
  return {
    ...plainCall(call),
    items: () => call,
    pages: () => call.pages(),
  };
}
