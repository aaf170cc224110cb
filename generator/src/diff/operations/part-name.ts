import type { Source } from "../../model/api-model.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import { describePlace } from "../describe-place.js";
import type { ParameterView } from "./parameter-view.js";

/** `` query parameter `page` of GET /users ``; without the operation, where the parameter is one of the components. */
export function parameterName(
  document: SpecDocument,
  { in: place, name }: ParameterView,
  { file, pointer }: Source,
): string {
  const own = `${place} parameter \`${name}\``;
  const owner = /^(\/(?:paths|webhooks)\/.+)\/parameters\/\d+$/.exec(pointer);
  if (owner?.[1] === undefined) return own;
  return `${own} of ${describePlace(document, { file, pointer: owner[1] })}`;
}
