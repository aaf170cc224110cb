import type { ApiModel, ServerVariable } from "../../model/api-model.js";
import type { Layout } from "../layout.js";
import { block } from "../layout.js";
import { valueKey } from "../text/property-key.js";
import { stringLiteral } from "../text/string-literal.js";

/** The variables of the first server whose default is no value to use, so that every client has to give one. */
export function placeholders({ servers }: ApiModel): readonly ServerVariable[] {
  const variables = servers[0]?.variables ?? [];
  return variables.filter(({ placeholder }) => placeholder);
}

/** The option `serverVariables` with the default of each, or nothing. */
export function variablesOption(
  variables: readonly ServerVariable[],
): Layout[] {
  if (variables.length === 0) return [];
  const entries = variables.map(
    ({ name, default: value }) => `${valueKey(name)}: ${stringLiteral(value)}`,
  );
  return [["serverVariables: ", block(entries, ",")]];
}
