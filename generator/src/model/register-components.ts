import type { JsonObject } from "../spec/spec-document.js";
import { isBareReference } from "./shape-keywords.js";
import {
  asObject,
  entriesAt,
  isObject,
  itemsAt,
  locate,
  objectAt,
} from "./located.js";
import type { Located } from "./located.js";
import { registerModel } from "./model-registry.js";
import type { ModelDraft, ModelRegistry } from "./model-registry.js";
import { referenceTarget } from "./reference-target.js";

/** Names every key of `components.schemas`. A key that only refers to another file stands for the schema there. */
export function registerComponents(registry: ModelRegistry): void {
  const components = componentsOf(registry);
  if (components === undefined) return;
  const entries = entriesAt(components, "schemas");
  const own = new Set(entries.map(([, at]) => at.value));
  for (const [key, at] of entries) {
    const target = isObject(at.value)
      ? (adopted(registry, at, own) ?? asObject(at))
      : booleanComponent(at);
    if (target === undefined) continue;
    const draft = registerModel(registry, target, {
      id: key,
      origin: { kind: "key", key, exact: true },
    });
    if (isObject(at.value)) registry.byObject.set(at.value, draft);
  }
  for (const draft of registry.queue) recordExtensions(registry, draft);
}

function recordExtensions(registry: ModelRegistry, draft: ModelDraft): void {
  for (const part of itemsAt(draft.at, "allOf")) {
    const reference = asObject(part);
    const target = reference && referenceTarget(registry, reference);
    if (isObject(target?.value)) registry.extended.add(target.value);
  }
}

export function componentsOf(
  registry: ModelRegistry,
): Located<JsonObject> | undefined {
  const { root: value, file } = registry.document;
  return objectAt({ value, file, pointer: "" }, "components");
}

function adopted(
  registry: ModelRegistry,
  at: Located,
  own: ReadonlySet<unknown>,
): Located<JsonObject> | undefined {
  if (!isObject(at.value) || !isBareReference(at.value)) return undefined;
  const target = asObject(locate(registry.document.resolve(at.value)));
  if (target === undefined || own.has(target.value)) return undefined;
  return registry.byObject.has(target.value) ? undefined : target;
}

/** `true` and `false` have no identity of their own, so the model gets an object that means the same. */
function booleanComponent(at: Located): Located<JsonObject> | undefined {
  if (typeof at.value !== "boolean") return undefined;
  const value: JsonObject = at.value ? {} : { not: {} };
  return { value, file: at.file, pointer: at.pointer };
}
