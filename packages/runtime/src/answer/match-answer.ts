import { matchMediaType } from "../media-type.js";
import type { Operation, ResponseContent } from "../operation.js";
import type { AnswerKind } from "./answer-kind.js";

/**
 * What the document says about a status: the exact one beats a range, a range beats `default`. Beside a declared success, `default`
 * stands for errors only.
 */
export function declaredAnswer(
  { responses }: Operation,
  status: number,
): ResponseContent | undefined {
  const declared =
    responses[status] ??
    responses[`${Math.floor(status / 100)}XX`] ??
    responses[`${Math.floor(status / 100)}xx`];
  if (declared !== undefined) return declared;
  const isError = status >= 400;
  const isSuccess = status < 300 && !declaresSuccess(responses);
  return isError || isSuccess ? responses["default"] : undefined;
}

function declaresSuccess(responses: Operation["responses"]): boolean {
  return Object.keys(responses).some((status) => /^[23]/.test(status));
}

/** How to read a body of this type; `undefined` where the document does not declare it. An answer without a type is taken at the document's word. */
export function declaredKind(
  { content = {} }: ResponseContent,
  contentType: string | null,
): AnswerKind | undefined {
  if (!contentType) return Object.values(content)[0];
  const [bare = ""] = contentType.split(";");
  // Nearly always so, and cheaper than to compare.
  if (Object.hasOwn(content, bare) && Object.keys(content).length === 1) {
    return content[bare];
  }
  let best = 0;
  let kind: AnswerKind | undefined;
  for (const [mediaType, candidate] of Object.entries(content)) {
    const score = matchMediaType(mediaType, contentType);
    if (score > best) [best, kind] = [score, candidate];
  }
  return kind;
}
