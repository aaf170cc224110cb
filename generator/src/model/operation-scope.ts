import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import type {
  Parameter,
  RequestBody,
  Response,
  SecurityRequirement,
  SecurityScheme,
} from "./api-model.js";
import type { ModelRegistry, NameOwner } from "./model-registry.js";

/** What all operations of a document share, components among it: each is built once. */
export interface OperationScope {
  readonly document: SpecDocument;
  readonly registry: ModelRegistry;
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  readonly security: readonly SecurityRequirement[];
  readonly parameters: Map<JsonObject, Parameter | undefined>;
  readonly bodies: Map<JsonObject, RequestBody | undefined>;
  readonly responses: Map<JsonObject, Omit<Response, "status">>;
}

/** Whose part something is, for the names of the inline schemas in it. */
export interface PartRole {
  readonly owner: NameOwner;
  /** `body`, `404 response`, the name of a parameter. */
  readonly words: readonly string[];
}
