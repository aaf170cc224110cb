import { asObject, childAt, itemsOf, stringAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../../spec/spec-document.js";
import { rootOf } from "./call-view.js";
import type { CallView } from "./call-view.js";

export interface ServerView {
  readonly url: string;
  /** As it is compared: what may be left out of a URL says nothing. */
  readonly key: string;
  readonly at: Located<JsonObject>;
  /** Whether no document lists it, since it is where the document itself is (OpenAPI 3.1.1, section 4.8.1). */
  readonly implicit: boolean;
}

/** Finds the servers of an operation, else of its path, else of the document, else `/`; the same list for all that share one. */
export function createServerFinder(
  document: SpecDocument,
): (call: CallView) => readonly ServerView[] {
  const root = ownServers(rootOf(document));
  const lists = new Map<JsonValue | undefined, readonly ServerView[]>();
  return ({ at, item }) => {
    const place = ownServers(at) ?? ownServers(item) ?? root;
    const known = lists.get(place?.value);
    if (known !== undefined) return known;
    const servers =
      place === undefined ? [implicitServer(document)] : readServers(place);
    lists.set(place?.value, servers);
    return servers;
  };
}

function ownServers(at: Located<JsonObject>): Located | undefined {
  const own = childAt(at, "servers");
  const isList = Array.isArray(own?.value) && own.value.length > 0;
  return isList ? own : undefined;
}

function implicitServer(document: SpecDocument): ServerView {
  const value = { url: "/" };
  const at = { ...rootOf(document), value };
  return { url: "/", key: keyOf("/"), at, implicit: true };
}

/** Names of hosts are case-insensitive, and a scheme has its own port (RFC 3986, section 6.2). */
function keyOf(url: string): string {
  return url
    .replace(/\/+$/, "")
    .replace(/^https?:\/\/[^/?#{}]*(?=[/?#]|$)/i, (origin) =>
      origin
        .toLowerCase()
        .replace(/^(http:.*):80$/, "$1")
        .replace(/^(https:.*):443$/, "$1"),
    );
}

function readServers(at: Located): readonly ServerView[] {
  return itemsOf(at).flatMap((item) => {
    const server = asObject(item);
    const url = server && stringAt(server.value, "url");
    if (server === undefined || url === undefined) return [];
    return [{ url, key: keyOf(url), at: server, implicit: false }];
  });
}
