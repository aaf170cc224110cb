import type { JsonObject } from "../spec/spec-document.js";
import type { Encoding, RequestBody } from "./api-model.js";
import { buildContent } from "./build-media.js";
import { lastName } from "./discriminator-mapping.js";
import {
  asObject,
  entriesAt,
  follow,
  objectAt,
  stringAt,
  valueAt,
} from "./located.js";
import type { Located } from "./located.js";
import { bodyKind } from "./media-kind.js";
import type { OperationScope, PartRole } from "./operation-scope.js";
import { readEvidence } from "./read-evidence.js";

/** `requestBody` of an operation. Without content there is nothing to send. */
export function buildRequestBody(
  scope: OperationScope,
  operation: Located<JsonObject>,
  role: PartRole,
): RequestBody | undefined {
  const own = objectAt(operation, "requestBody");
  const at = follow(scope.document, own);
  if (own === undefined || at === undefined) return undefined;
  const reference = stringAt(own.value, "$ref");
  if (reference === undefined) return buildBody(scope, at, role);
  if (!scope.bodies.has(at.value)) {
    const name = lastName(reference);
    const owner = { kind: "text", id: name } as const;
    const words = /body$/i.test(name) ? [] : ["body"];
    scope.bodies.set(at.value, buildBody(scope, at, { owner, words }));
  }
  return scope.bodies.get(at.value);
}

function buildBody(
  scope: OperationScope,
  at: Located<JsonObject>,
  role: PartRole,
): RequestBody | undefined {
  const entries = entriesAt(at, "content").flatMap(([mediaType, item]) => {
    const media = follow(scope.document, item);
    return media === undefined ? [] : [[mediaType, media] as const];
  });
  if (entries.length === 0) return undefined;
  const content = buildContent(scope, entries, { role, kindOf: bodyKind });
  return {
    required: at.value["required"] === true,
    description: stringAt(at.value, "description"),
    content: content.map(({ at: media, ...built }) => ({
      ...built,
      encoding: buildEncoding(media),
    })),
    evidence: readEvidence(at.value),
  };
}

/** OpenAPI 3.1.1, section 4.8.15. Headers of a part are not supported. */
function buildEncoding(media: Located<JsonObject>): Encoding[] {
  return entriesAt(media, "encoding").flatMap(([property, item]) => {
    const encoding = asObject(item)?.value;
    if (encoding === undefined) return [];
    const explode = valueAt(encoding, "explode");
    return [
      {
        property,
        contentType: stringAt(encoding, "contentType"),
        style: stringAt(encoding, "style"),
        explode: typeof explode === "boolean" ? explode : undefined,
        allowReserved: encoding["allowReserved"] === true,
      },
    ];
  });
}
