/** Decides every name of a package, in one pass and in one order: what a document names itself comes before what is made up for it. */
import { claimNames } from "./claim-names.js";
import type { NameClaim } from "./claim-names.js";
import { nameModels } from "./model-names.js";
import type { ModelNames, NamedModel } from "./model-names.js";
import {
  chooseNames,
  fileCase,
  memberCase,
  preferGiven,
  typeCase,
  withLastResort,
} from "./name-candidates.js";
import type { NameStyle } from "./name-candidates.js";
import { nameOperations } from "./operation-names.js";
import type { NamedOperation, OperationNames } from "./operation-names.js";
import {
  OBJECT_MEMBERS,
  OPERATION_TYPE_SUFFIXES,
  RESERVED_FILES,
  RESERVED_TYPES,
} from "./reserved-names.js";

export interface Nameable {
  readonly models: readonly NamedModel[];
  readonly operations: readonly NamedOperation[];
  readonly webhooks: readonly NamedWebhook[];
  readonly tags: readonly NamedTag[];
  readonly reservedTypeNames: readonly string[];
}

/** A webhook, or the callback of an operation. */
export interface NamedWebhook {
  readonly key: string;
  /** `newPet webhook`. */
  readonly name: string;
  /** Of the operation whose callback it is. */
  readonly operation: string | undefined;
}

interface NamedTag {
  readonly name: string;
  /** `x-sdk-name`. */
  readonly givenName: string | undefined;
}

interface TagNames {
  readonly propertyName: string;
  readonly className: string;
  readonly fileName: string;
}

export interface Names {
  readonly models: ReadonlyMap<string, ModelNames>;
  readonly operations: ReadonlyMap<string, OperationNames>;
  readonly webhooks: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, TagNames>;
}

export function decideNames(nameable: Nameable): Names {
  const reserved = new Set([...RESERVED_TYPES, ...nameable.reservedTypeNames]);
  const taken = new Set(reserved);
  const models = new Map<string, ModelNames>();
  const { own, ofOperations } = byOrigin(nameable.models);
  nameModels(own, { models, reserved, taken, owners: new Map() });
  const operations = nameOperations(nameable.operations, taken);
  for (const { functionName, typeName } of operations.values()) {
    taken.add(functionName);
    for (const suffix of OPERATION_TYPE_SUFFIXES) taken.add(typeName + suffix);
  }
  const webhooks = nameWebhooks(nameable.webhooks, operations, taken);
  const owners = new Map([...typeNamesOf(operations), ...webhooks]);
  nameModels(ofOperations, { models, reserved, taken, owners });
  const tags = nameTags(nameable.tags, taken);
  return { models, operations, webhooks, tags };
}

/** Models that an operation owns, through other models too, are named after it and so after all others. */
function byOrigin(models: readonly NamedModel[]): {
  readonly own: readonly NamedModel[];
  readonly ofOperations: readonly NamedModel[];
} {
  const byId = new Map(models.map((model) => [model.id, model]));
  const isOfOperation = (model: NamedModel): boolean => {
    let next: NamedModel | undefined = model;
    while (next?.origin.kind === "role" && next.origin.owner.kind === "model")
      next = byId.get(next.origin.owner.id);
    return (
      next?.origin.kind === "role" && next.origin.owner.kind === "operation"
    );
  };
  return {
    own: models.filter((model) => !isOfOperation(model)),
    ofOperations: models.filter(isOfOperation),
  };
}

function* typeNamesOf(
  operations: ReadonlyMap<string, OperationNames>,
): Generator<[string, string]> {
  for (const [key, { typeName }] of operations) yield [key, typeName];
}

function nameWebhooks(
  webhooks: readonly NamedWebhook[],
  operations: ReadonlyMap<string, OperationNames>,
  taken: Set<string>,
): Map<string, string> {
  const claims = webhooks.map(({ key, name, operation }): NameClaim<string> => {
    const owner =
      operation === undefined ? "" : operations.get(operation)?.typeName;
    const choice = chooseNames(`${owner ?? ""} ${name}`.trim(), {
      toCase: typeCase,
      isReserved: () => false,
      suffixes: [],
      joint: "_",
    });
    return { claimant: key, ...withLastResort(choice, key) };
  });
  const names = claimNames(claims, (name) => !taken.has(name));
  for (const name of names.values()) taken.add(name);
  return names;
}

function nameTags(
  tags: readonly NamedTag[],
  taken: ReadonlySet<string>,
): Map<string, TagNames> {
  const claim = (style: NameStyle, isFree: (name: string) => boolean) =>
    claimNames(
      tags.map(({ name, givenName }) => {
        const given =
          givenName === undefined ? undefined : style.toCase(givenName);
        const choice = preferGiven(given, chooseNames(name, style));
        return { claimant: name, ...choice };
      }),
      isFree,
    );
  const properties = claim(TAG_PROPERTY, (name) => !OBJECT_MEMBERS.has(name));
  const classes = claim(tagClass(taken), (name) => !taken.has(name));
  const files = claim(TAG_FILE, (name) => !RESERVED_FILES.has(name));
  return new Map(
    tags.map(({ name }) => [
      name,
      {
        propertyName: properties.get(name) ?? name,
        className: classes.get(name) ?? name,
        fileName: files.get(name) ?? name,
      },
    ]),
  );
}

const TAG_PROPERTY: NameStyle = {
  toCase: memberCase,
  isReserved: (name) => OBJECT_MEMBERS.has(name),
  suffixes: ["Tag"],
  joint: "_",
};
function tagClass(taken: ReadonlySet<string>): NameStyle {
  return {
    toCase: (tag) => typeCase(tag).replace(/(Api|API)?$/, "Api"),
    isReserved: (name) => taken.has(name),
    suffixes: ["Tag"],
    joint: "_",
  };
}
const TAG_FILE: NameStyle = {
  toCase: fileCase,
  isReserved: (name) => RESERVED_FILES.has(name),
  suffixes: ["-tag"],
  joint: "-",
};
