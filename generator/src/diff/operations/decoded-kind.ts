import type { AnswerKind, BodyKind } from "../../model/api-model.js";
import { childAt, follow } from "../../model/located.js";
import { answerKind, bodyKind } from "../../model/media-kind.js";
import { isComposed, typesOf } from "../../model/shape-keywords.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import type { Scope } from "./comparison.js";
import type { MediaView } from "./match-media.js";

/** As what a program has the value of a media type. A JSON string and a text are the same to it. */
export function decodedKind(
  { direction, isPushed = false }: Scope,
  document: SpecDocument,
  { mediaType, at }: MediaView,
): AnswerKind | BodyKind {
  const schema = follow(document, childAt(at, "schema"))?.value;
  const isAnswer = direction === "response" && !isPushed;
  const kind = (isAnswer ? answerKind : bodyKind)(mediaType, schema);
  return kind === "json" && isString(schema) ? "text" : kind;
}

export function isDecodedAlike(
  scope: Scope,
  { base, revision }: Both<MediaView>,
): boolean {
  const { documents } = scope;
  return (
    decodedKind(scope, documents.base, base) ===
    decodedKind(scope, documents.revision, revision)
  );
}

function isString(schema: JsonObject | undefined): boolean {
  if (schema === undefined || isComposed(schema)) return false;
  const types = typesOf(schema, undefined);
  return types.length === 1 && types[0] === "string";
}
