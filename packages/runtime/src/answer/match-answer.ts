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
  const digit = Math.floor(status / 100);
  const declared =
    responses[status] ?? responses[`${digit}XX`] ?? responses[`${digit}xx`];
  if (declared !== undefined) return declared;
  const standsForAll = !Object.keys(responses).some((key) => /^[23]/.test(key));
  return status >= 400 || (status < 300 && standsForAll)
    ? responses["default"]
    : undefined;
}

/** How to read a body of this type; `undefined` where the document does not declare it. An answer without a type is taken at the document's word. */
export function declaredKind(
  content: NonNullable<ResponseContent["content"]>,
  contentType: string | null,
): AnswerKind | undefined {
  const declared = Object.entries(content);
  const [[first, only] = []] = declared;
  // Nearly always so, and cheaper than to compare.
  const isFirst = contentType?.split(";")[0] === first && declared.length === 1;
  if (!contentType || isFirst) return only;
  let best = 0;
  let kind: AnswerKind | undefined;
  for (const [mediaType, candidate] of declared) {
    const score = matchMediaType(mediaType, contentType);
    if (score > best) [best, kind] = [score, candidate];
  }
  return kind;
}
