import { matchMediaType, parseMediaType } from "../media-type.js";
import type { AnswerKind, Operation, ResponseContent } from "../operation.js";

/**
 * What the document says about a status: the exact one beats a range, a range beats `default`. Beside a declared success, `default`
 * stands for errors only.
 */
export function declaredAnswer(
  operation: Operation,
  status: number,
): ResponseContent | undefined {
  const { responses } = operation;
  const range = `${Math.floor(status / 100)}XX`;
  for (const key of [String(status), range, range.toLowerCase()]) {
    if (Object.hasOwn(responses, key)) return responses[key];
  }
  const isError = status >= 400;
  const isSuccess = status < 300 && !declaresSuccess(operation);
  return isError || isSuccess ? responses["default"] : undefined;
}

function declaresSuccess({ responses }: Operation): boolean {
  return Object.keys(responses).some((status) => /^[23]/.test(status));
}

/** How to read a body of this type; `undefined` where the document does not declare it. An answer without a type is taken at the document's word. */
export function declaredKind(
  declared: ResponseContent,
  contentType: string | null,
): AnswerKind | undefined {
  const entries = Object.entries(declared.content ?? {});
  if (contentType === null || contentType === "") return entries[0]?.[1];
  const actual = parseMediaType(contentType);
  let best = 0;
  let kind: AnswerKind | undefined;
  for (const [mediaType, candidate] of entries) {
    const score = matchMediaType(mediaType, actual);
    if (score > best) [best, kind] = [score, candidate];
  }
  return kind;
}
