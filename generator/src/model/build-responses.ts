import type { JsonObject } from "../spec/spec-document.js";
import type { Header, Response } from "./api-model.js";
import { buildContent } from "./build-media.js";
import { buildSchema } from "./build-schema.js";
import { lastName } from "./discriminator-mapping.js";
import { asObject, childAt, entriesAt, follow, stringAt } from "./located.js";
import type { Located } from "./located.js";
import { answerKind } from "./media-kind.js";
import type { NameOwner } from "./model-registry.js";
import type { OperationScope, PartRole } from "./operation-scope.js";
import { readEvidence } from "./read-evidence.js";
import { emptyBase } from "./schema-base.js";

/** `responses` of an operation. An operation that documents none may answer anything. */
export function buildResponses(
  scope: OperationScope,
  operation: Located<JsonObject>,
  owner: NameOwner,
): readonly Response[] {
  const entries = entriesAt(operation, "responses").filter(
    ([status]) => !status.startsWith("x-"),
  );
  const successes = entries.filter(([status]) => status.startsWith("2"));
  const responses = entries.flatMap(([key, item]) => {
    const status = normalizeStatus(key);
    const isOnlySuccess = successes.length === 1 && key.startsWith("2");
    const words = isOnlySuccess ? ["response"] : [status, "response"];
    const response = buildResponse(scope, item, { owner, words });
    return response === undefined ? [] : [{ status, ...response }];
  });
  return responses.length === 0 ? [ANYTHING] : responses;
}

const ANYTHING: Response = {
  status: "default",
  description: undefined,
  content: [],
  headers: [],
  evidence: undefined,
};

/** `4xx` is `4XX`. */
function normalizeStatus(key: string): string {
  return /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
}

function buildResponse(
  scope: OperationScope,
  item: Located,
  role: PartRole,
): Omit<Response, "status"> | undefined {
  const at = follow(scope.document, item);
  const own = asObject(item);
  if (at === undefined || own === undefined) return undefined;
  const reference = stringAt(own.value, "$ref");
  if (reference === undefined) return buildOwn(scope, at, role);
  const known = scope.responses.get(at.value);
  if (known !== undefined) return known;
  const name = lastName(reference);
  const words = /response$/i.test(name) ? [] : ["response"];
  const owner = { kind: "text", id: name } as const;
  const built = buildOwn(scope, at, { owner, words });
  scope.responses.set(at.value, built);
  return built;
}

function buildOwn(
  scope: OperationScope,
  at: Located<JsonObject>,
  role: PartRole,
): Omit<Response, "status"> {
  const entries = entriesAt(at, "content").flatMap(([mediaType, item]) => {
    const media = follow(scope.document, item);
    return media === undefined ? [] : [[mediaType, media] as const];
  });
  const content = buildContent(scope, entries, { role, kindOf: answerKind });
  return {
    description: stringAt(at.value, "description"),
    content: content.map(({ mediaType, kind, schema, example }) => ({
      mediaType,
      kind,
      schema,
      example,
    })),
    headers: entriesAt(at, "headers").flatMap(([name, header]) =>
      buildHeader(scope, name, header),
    ),
    evidence: readEvidence(at.value),
  };
}

/** `Content-Type` is no header of its own (OpenAPI 3.1.1, section 4.8.17). */
function buildHeader(
  scope: OperationScope,
  name: string,
  item: Located,
): Header[] {
  const at = follow(scope.document, item);
  if (at === undefined || name.toLowerCase() === "content-type") return [];
  const [media] = entriesAt(at, "content");
  const mediaObject = media && asObject(media[1]);
  const schema =
    childAt(at, "schema") ?? (mediaObject && childAt(mediaObject, "schema"));
  return [
    {
      name,
      required: at.value["required"] === true,
      description: stringAt(at.value, "description"),
      content: media?.[0],
      schema:
        schema === undefined
          ? { kind: "string", format: undefined, ...emptyBase(at) }
          : buildSchema(scope.registry, schema, HEADER_SPOT),
    },
  ];
}

const HEADER_SPOT = {
  role: undefined,
  owner: undefined,
  inheritedType: undefined,
  bytes: false,
  depth: 0,
} as const;
