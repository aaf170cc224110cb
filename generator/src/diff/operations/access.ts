import type { ParameterLocation } from "../../model/api-model.js";
import { stringAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type {
  JsonObject,
  JsonValue,
  SpecDocument,
} from "../../spec/spec-document.js";
import { parameterKey } from "./parameter-view.js";
import {
  readSecurity,
  securityPlace,
  securitySchemesOf,
} from "./security-view.js";
import type { SecurityView } from "./security-view.js";

/** How the operations of one document let callers in. */
export interface Access {
  readonly schemes: ReadonlyMap<string, Located<JsonObject>>;
  /** What holds for an operation; the same object for all that share a list. */
  securityOf(operation: Located<JsonObject>): SecurityView;
  /** Names of the API keys that it asks for, and the keys of the parameters by which they are sent. */
  apiKeysOf(security: SecurityView): ReadonlyMap<string, string>;
  /** Keys of the parameters that are sent without being asked for. */
  sentWith(security: SecurityView): ReadonlySet<string>;
}

export function createAccess(document: SpecDocument): Access {
  const schemes = securitySchemesOf(document);
  const views = new Map<JsonValue | undefined, SecurityView>();
  const sent = new Map<SecurityView, ReadonlySet<string>>();
  const apiKeys = new Map<SecurityView, ReadonlyMap<string, string>>();
  const apiKeysOf = (security: SecurityView) =>
    getOrAdd(apiKeys, security, () => readApiKeys(security, schemes));
  return {
    schemes,
    securityOf: (operation) => {
      const at = securityPlace(document, operation);
      return getOrAdd(views, at?.value, () => readSecurity(at));
    },
    apiKeysOf,
    sentWith: (security) =>
      getOrAdd(
        sent,
        security,
        () => new Set([...ignoredParameters, ...apiKeysOf(security).values()]),
      ),
  };
}

function getOrAdd<Key, Value>(
  map: Map<Key, Value>,
  key: Key,
  create: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

/** Header parameters that OpenAPI itself ignores (3.1.1, section 4.8.12.1). */
export const ignoredParameters: ReadonlySet<string> = new Set(
  ["Accept", "Content-Type", "Authorization"].map((name) =>
    parameterKey("header", name),
  ),
);

function readApiKeys(
  { alternatives }: SecurityView,
  schemes: ReadonlyMap<string, Located<JsonObject>>,
): ReadonlyMap<string, string> {
  const names = alternatives.flatMap((one) => [...one.schemes.keys()]);
  return new Map(
    names.flatMap((name) =>
      keyOf(schemes.get(name)).map((key) => [name, key] as const),
    ),
  );
}

const LOCATIONS: readonly ParameterLocation[] = ["header", "query", "cookie"];

function keyOf(scheme: Located<JsonObject> | undefined): string[] {
  if (scheme === undefined || scheme.value["type"] !== "apiKey") return [];
  const name = stringAt(scheme.value, "name");
  const place = LOCATIONS.find((known) => known === scheme.value["in"]);
  return name === undefined || place === undefined
    ? []
    : [parameterKey(place, name)];
}
