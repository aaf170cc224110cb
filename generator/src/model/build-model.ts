import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import type { SpecError } from "../spec/spec-problem.js";
import type { ApiModel, Schema } from "./api-model.js";
import { assembleModels } from "./assemble-models.js";
import { assembleTags, assembleWebhook } from "./assemble-operations.js";
import { breakAliasCircles } from "./break-alias-circles.js";
import { buildModels } from "./build-models.js";
import { buildOperations } from "./build-operations.js";
import type { OperationDraft } from "./build-operations.js";
import { buildSecurity, buildSecuritySchemes } from "./build-security.js";
import { buildServers } from "./build-servers.js";
import { buildWebhooks } from "./build-webhooks.js";
import type { WebhookDraft } from "./build-webhooks.js";
import { closeEnums } from "./close-enums.js";
import { findDirections } from "./directions.js";
import { findRoots } from "./direction-roots.js";
import { objectAt, stringAt, textOf, valueAt } from "./located.js";
import type { Located } from "./located.js";
import { createRegistry } from "./model-registry.js";
import type { ModelDraft, ModelRegistry } from "./model-registry.js";
import { decideNames } from "./names.js";
import type { OperationScope } from "./operation-scope.js";
import { orderModels } from "./order-models.js";
import { readSourceSdk } from "./read-source-sdk.js";
import { componentsOf, registerComponents } from "./register-components.js";
import { settleBytes } from "./settle-bytes.js";
import { tagsInOrder } from "./tags-in-order.js";

export interface ModelOptions {
  /** Type names that the package needs for itself, such as that of its client. */
  readonly reservedTypeNames?: readonly string[];
  /** Told of what would otherwise be thrown; the model is then built without it. */
  readonly onProblem?: (problem: SpecError) => void;
}

/**
 * What a document means: references shared, both dialects made one, every name decided.
 *
 * @throws {SpecError} for what it says and a package can't express, unless the options take it.
 */
export function buildModel(
  document: SpecDocument,
  options: ModelOptions = {},
): ApiModel {
  const root: Located<JsonObject> = {
    value: document.root,
    file: document.file,
    pointer: "",
  };
  const registry = createRegistry(document);
  registerComponents(registry);
  const scope = createScope(registry, root);
  const operations = buildOperations(scope, root);
  const webhooks = buildWebhooks(scope, root);
  buildModels(registry);
  breakAliasCircles(registry);
  settleBytes(registry, operations);
  closeEnums(registry);
  return assemble({ root, scope, operations, webhooks }, options);
}

interface BuiltParts {
  readonly root: Located<JsonObject>;
  readonly scope: OperationScope;
  readonly operations: readonly OperationDraft[];
  readonly webhooks: readonly WebhookDraft[];
}

function assemble(
  { root, scope, operations, webhooks }: BuiltParts,
  options: ModelOptions,
): ApiModel {
  const { registry, securitySchemes } = scope;
  const drafts = orderModels([...registry.byId.values()]);
  const schemas = schemasOf(drafts);
  const directions = findDirections(schemas, findRoots(operations, webhooks));
  const tags = tagsInOrder(root, operations);
  const models = assembleModels(drafts, directions);
  const names = decideNames({
    models: models.naming,
    operations: operations.map(({ naming }) => naming),
    webhooks: [
      ...operations.flatMap(({ callbacks }) => callbacks),
      ...webhooks,
    ].map(({ naming }) => naming),
    tags,
    reservedTypeNames: options.reservedTypeNames ?? [],
  });
  const info = objectAt(root, "info")?.value ?? {};
  return {
    title: stringAt(info, "title") ?? "",
    version: textOf(valueAt(info, "version") ?? ""),
    description: stringAt(info, "description"),
    sourceSdk: readSourceSdk(info),
    servers: buildServers(root) ?? [],
    securitySchemes: [...securitySchemes.values()],
    tags: assembleTags({
      tags,
      operations,
      names,
      schemas,
      document: scope.document,
      onProblem: options.onProblem,
    }),
    models: models.finish(names.models),
    webhooks: webhooks.map((draft) => assembleWebhook(draft, names)),
  };
}

function createScope(
  registry: ModelRegistry,
  root: Located<JsonObject>,
): OperationScope {
  const { document } = registry;
  const schemes = buildSecuritySchemes(document, componentsOf(registry));
  return {
    document,
    registry,
    securitySchemes: new Map(schemes.map((scheme) => [scheme.name, scheme])),
    security: buildSecurity(root) ?? [],
    parameters: new Map(),
    bodies: new Map(),
    responses: new Map(),
  };
}

function schemasOf(drafts: readonly ModelDraft[]): ReadonlyMap<string, Schema> {
  return new Map(
    drafts.flatMap(({ id, schema }) =>
      schema === undefined ? [] : [[id, schema] as const],
    ),
  );
}
