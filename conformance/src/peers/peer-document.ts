import type { Profile, RoleFacts } from "../profile.js";
import { cloudsmith } from "../profiles/cloudsmith.js";
import { tiledb } from "../profiles/tiledb.js";

/** A document that the peers are made for, with the credentials of our own profile of it. */
export interface PeerDocument {
  readonly own: Profile;
  /** The API key, and the header that it goes into. */
  readonly apiKeyHeader: string;
  readonly apiKey: string;
  /** The user name and password, with a colon between. */
  readonly basic: string;
}

export const peerDocuments: readonly PeerDocument[] = [
  documentOf(cloudsmith, {
    apiKeyHeader: "x-api-key",
    keySet: "all",
    basicSet: "second",
  }),
  documentOf(tiledb, {
    apiKeyHeader: "x-tiledb-rest-api-key",
    keySet: "second",
    basicSet: "all",
  }),
];

interface Sets {
  readonly apiKeyHeader: string;
  /** The sets of credentials that send the one and the other. */
  readonly keySet: string;
  readonly basicSet: string;
}

function documentOf(
  own: Profile,
  { apiKeyHeader, keySet, basicSet }: Sets,
): PeerDocument {
  const basic = sentBy(own, basicSet)["authorization"] ?? "";
  return {
    own,
    apiKeyHeader,
    apiKey: sentBy(own, keySet)[apiKeyHeader] ?? "",
    basic: atob(basic.replace("Basic ", "")),
  };
}

/** What a set of credentials sends, in our own profile of the document. */
export function sentBy(
  own: Profile,
  set: string,
): Readonly<Record<string, string>> {
  const credentials = own.credentialsOf(set);
  return typeof credentials === "string" ? {} : credentials.sends;
}

/** A call of a role in the terms of its document. */
export interface PeerRequest {
  readonly method: string;
  /** With its placeholders, such as `/users/{username}`. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What a role's operation is called with. */
export function peerRequest(facts: RoleFacts, value: string): PeerRequest {
  const { method, path, target, body } = facts;
  const [targetPath = "", targetQuery = ""] = target.split("?");
  const filled = (text: string): string => (text === "{value}" ? value : text);
  const segments = targetPath.split("/");
  const places = path.split("/").flatMap((segment, index) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    return name === undefined
      ? []
      : [[name, filled(segments[index] ?? "")] as const];
  });
  const query = targetQuery.split("&").flatMap((pair) => {
    const [name = "", text = ""] = pair.split("=");
    return name === "" ? [] : [[name, filled(text)] as const];
  });
  return {
    method,
    path,
    pathParameters: Object.fromEntries(places),
    query: Object.fromEntries(query),
    body,
  };
}
