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
  /** As it is compared: a slash at the end says nothing. */
  readonly key: string;
  readonly at: Located<JsonObject>;
}

/** Finds the servers of an operation, else of its path, else of the document; the same list for all that share one. */
export function createServerFinder(
  document: SpecDocument,
): (call: CallView) => readonly ServerView[] {
  const root = ownServers(rootOf(document));
  const lists = new Map<JsonValue | undefined, readonly ServerView[]>();
  return ({ at, item }) => {
    const place = ownServers(at) ?? ownServers(item) ?? root;
    const known = lists.get(place?.value);
    if (known !== undefined) return known;
    const servers = readServers(place);
    lists.set(place?.value, servers);
    return servers;
  };
}

function ownServers(at: Located<JsonObject>): Located | undefined {
  const own = childAt(at, "servers");
  const isList = Array.isArray(own?.value) && own.value.length > 0;
  return isList ? own : undefined;
}

function readServers(at: Located | undefined): readonly ServerView[] {
  const items = at === undefined ? [] : itemsOf(at);
  return items.flatMap((item) => {
    const server = asObject(item);
    const url = server && stringAt(server.value, "url");
    if (server === undefined || url === undefined) return [];
    return [{ url, key: url.replace(/\/+$/, ""), at: server }];
  });
}
