import { claimNames } from "./claim-names.js";
import type { NameClaim } from "./claim-names.js";
import { pascalCase, spellOut } from "./identifier-words.js";
import type { NameOrigin } from "./model-registry.js";
import {
  chooseNames,
  givenType,
  preferGiven,
  typeCase,
} from "./name-candidates.js";
import type { NameChoice } from "./name-candidates.js";
import { stableSuffix } from "./stable-suffix.js";

/** What the names of a model depend on. */
export interface NamedModel {
  readonly id: string;
  readonly origin: NameOrigin;
  /** `x-sdk-name`. */
  readonly givenName: string | undefined;
  readonly needsInput: boolean;
  readonly needsValues: boolean;
}

export interface ModelNames {
  readonly typeName: string;
  readonly inputName: string;
  readonly valuesName: string | undefined;
}

export interface NamingScope {
  /** Filled by `nameModels`. */
  readonly models: Map<string, ModelNames>;
  /** Names that get a suffix, whoever wants them. */
  readonly reserved: ReadonlySet<string>;
  /** All type names that are given away; `nameModels` adds to them. */
  readonly taken: Set<string>;
  /** Type stems of the operations and webhooks, by their keys. */
  readonly owners: ReadonlyMap<string, string>;
}

/** Names the types first, owners before what they own; then the input types and value lists, which are made from these names. */
export function nameModels(
  models: readonly NamedModel[],
  scope: NamingScope,
): void {
  const typeNames = new Map<string, string>();
  for (const level of byOwnership(models)) {
    const claims = level.map((model) => typeClaim(model, scope, typeNames));
    for (const [id, name] of claimAll(claims, scope.taken))
      typeNames.set(id, name);
  }
  const inputNames = claimSecond(models, typeNames, {
    scope,
    suffix: "Input",
    wants: ({ needsInput }) => needsInput,
  });
  const valuesNames = claimSecond(models, typeNames, {
    scope,
    suffix: "Values",
    wants: ({ needsValues }) => needsValues,
  });
  for (const [id, typeName] of typeNames)
    scope.models.set(id, {
      typeName,
      inputName: inputNames.get(id) ?? typeName,
      valuesName: valuesNames.get(id),
    });
}

/** Models that own nothing's name first, then those named after these, and so on. */
function byOwnership(models: readonly NamedModel[]): NamedModel[][] {
  const byId = new Map(models.map((model) => [model.id, model]));
  const levels: NamedModel[][] = [];
  for (const model of models) {
    const depth = ownershipDepth(model, byId);
    (levels[depth] ??= []).push(model);
  }
  return levels.filter((level) => level.length > 0);
}

function ownershipDepth(
  model: NamedModel,
  byId: ReadonlyMap<string, NamedModel>,
): number {
  let depth = 0;
  let next: NamedModel | undefined = model;
  while (next?.origin.kind === "role" && next.origin.owner.kind === "model") {
    next = byId.get(next.origin.owner.id);
    depth += 1;
  }
  return depth;
}

function typeClaim(
  { id, origin, givenName }: NamedModel,
  scope: NamingScope,
  typeNames: ReadonlyMap<string, string>,
): NameClaim<string> {
  const given = givenName === undefined ? undefined : givenType(givenName);
  const choice =
    origin.kind === "key"
      ? keyChoice(origin, scope)
      : roleChoice(origin, stemOf(origin, scope, typeNames));
  return { claimant: id, ...preferGiven(given, choice) };
}

function keyChoice(
  { key, exact }: Extract<NameOrigin, { kind: "key" }>,
  { reserved }: NamingScope,
): NameChoice {
  const choice = chooseNames(key, {
    toCase: typeCase,
    isReserved: (name) => reserved.has(name),
    suffixes: ["Model", "Schema"],
    joint: "_",
  });
  return exact ? choice : { ...choice, rank: 3 };
}

function roleChoice(
  { words }: Extract<NameOrigin, { kind: "role" }>,
  stem: string,
): NameChoice {
  const name = stem + words.map(roleWord).join("");
  const others = () => [
    `${name}Inline`,
    `${name}_${stableSuffix([stem, ...words].join(" "))}`,
  ];
  return { rank: 3, first: name, others };
}

/** Behind a stem, so it may begin with a digit: `CreateUser404Response`. */
function roleWord(word: string): string {
  return pascalCase(word) || pascalCase(spellOut(word));
}

function stemOf(
  { owner }: Extract<NameOrigin, { kind: "role" }>,
  { owners, models }: NamingScope,
  typeNames: ReadonlyMap<string, string>,
): string {
  switch (owner.kind) {
    case "model":
      return (
        typeNames.get(owner.id) ??
        models.get(owner.id)?.typeName ??
        typeCase(owner.id)
      );
    case "operation":
      return owners.get(owner.key) ?? typeCase(owner.id);
    case "text":
      return typeCase(owner.id);
  }
}

interface SecondName {
  readonly scope: NamingScope;
  readonly suffix: string;
  readonly wants: (model: NamedModel) => boolean;
}

function claimSecond(
  models: readonly NamedModel[],
  typeNames: ReadonlyMap<string, string>,
  { scope, suffix, wants }: SecondName,
): Map<string, string> {
  const claims = models.filter(wants).flatMap(({ id }): NameClaim<string>[] => {
    const name = typeNames.get(id);
    if (name === undefined) return [];
    const first = name + suffix;
    const others = () => [
      `${name}Model${suffix}`,
      `${first}_${stableSuffix(id)}`,
    ];
    return [{ claimant: id, rank: 0, first, others }];
  });
  return claimAll(claims, scope.taken);
}

function claimAll(
  claims: readonly NameClaim<string>[],
  taken: Set<string>,
): Map<string, string> {
  const names = claimNames(claims, (name) => !taken.has(name));
  for (const name of names.values()) taken.add(name);
  return names;
}
