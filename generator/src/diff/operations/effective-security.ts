import type { SpecDocument } from "../../spec/spec-document.js";
import type { Access } from "./access.js";
import { ignoredParameters } from "./access.js";
import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";
import { parameterViews } from "./parameter-view.js";
import type { Requirement, SecurityView } from "./security-view.js";
import { withSchemeNames } from "./security-view.js";

/**
 * What callers of an operation have to show: a required parameter of one side that the other takes as an API key is a credential already.
 * Schemes have the names of the revision; the same object for all operations that need the same.
 */
export function createSecurityFinder(
  documents: Both<SpecDocument>,
  access: Both<Access>,
  renamed: ReadonlyMap<string, string>,
): (pair: Both<OperationView>) => Both<SecurityView> {
  const renaming = new Map<SecurityView, SecurityView>();
  const extending = new Map<SecurityView, Map<string, SecurityView>>();
  const extend = (view: SecurityView, schemes: Schemes): SecurityView => {
    if (schemes.size === 0) return view;
    const known = extending.get(view) ?? new Map<string, SecurityView>();
    extending.set(view, known);
    const key = [...schemes.keys()].sort().join(" ");
    const extended = known.get(key) ?? withSchemes(view, schemes);
    known.set(key, extended);
    return extended;
  };
  return (pair) => {
    const own = {
      base: access.base.securityOf(pair.base.at),
      revision: access.revision.securityOf(pair.revision.at),
    };
    const keys = {
      base: named(access.base.apiKeysOf(own.base), renamed),
      revision: access.revision.apiKeysOf(own.revision),
    };
    const base = renaming.get(own.base) ?? withSchemeNames(own.base, renamed);
    renaming.set(own.base, base);
    const shown = {
      base: parametersAsKeys(documents.base, pair.base, {
        wanted: keys.revision,
        own: keys.base,
      }),
      revision: parametersAsKeys(documents.revision, pair.revision, {
        wanted: keys.base,
        own: keys.revision,
      }),
    };
    return {
      base: extend(base, shown.base),
      revision: extend(own.revision, shown.revision),
    };
  };
}

type Schemes = ReadonlyMap<string, Requirement>;
/** Names of schemes, and what is sent by them. */
type ApiKeys = ReadonlyMap<string, string>;

function named(keys: ApiKeys, renamed: ReadonlyMap<string, string>): ApiKeys {
  return new Map(
    [...keys].map(([name, key]) => [renamed.get(name) ?? name, key]),
  );
}

/** The schemes of the other side that required parameters of this side stand for. */
function parametersAsKeys(
  document: SpecDocument,
  operation: OperationView,
  { wanted, own }: { readonly wanted: ApiKeys; readonly own: ApiKeys },
): Schemes {
  const sent = new Set(own.values());
  const open = [...wanted].filter(([, key]) => !sent.has(key));
  if (open.length === 0) return new Map();
  const parameters = parameterViews(document, operation, (key) =>
    ignoredParameters.has(key),
  );
  return new Map(
    open.flatMap(([name, key]) => {
      const found = parameters.find((one) => one.required && one.key === key);
      return found === undefined
        ? []
        : [[name, { at: found.item, scopes: new Map() }] as const];
    }),
  );
}

function withSchemes(
  { at, alternatives }: SecurityView,
  schemes: Schemes,
): SecurityView {
  return {
    at,
    alternatives: alternatives.map((one) => ({
      at: one.at,
      schemes: new Map([...one.schemes, ...schemes]),
    })),
  };
}
