import type { NodeKind } from "../spec-node.js";
import type { Check } from "./check.js";
import { checkDocument } from "./check-document.js";
import {
  checkContent,
  checkOperation,
  checkPathItem,
  createOperationIdCheck,
} from "./check-operations.js";
import {
  checkBodyFlags,
  checkOperationFlags,
  checkParameterFlags,
  checkSchemaFlags,
} from "./check-flags.js";
import { checkNumbers } from "./check-numbers.js";
import { checkPagination } from "./check-pagination.js";
import { checkParameter, checkParameterList } from "./check-parameters.js";
import { checkPaths } from "./check-paths.js";
import { checkSelfInclusion, schemaChecks } from "./check-schemas.js";
import { checkRequirement, checkSecurityScheme } from "./check-security.js";
import { checkServer, checkServerVariable } from "./check-servers.js";

export type Checks = { readonly [kind in NodeKind]?: readonly Check[] };

/** Which checks look at which objects; references and extensions are checked on all of them. Made anew for each document, since some checks remember what they saw. */
export function createChecks(): Checks {
  return {
    document: [checkDocument, checkPaths, checkSelfInclusion],
    "path-item": [checkPathItem, checkParameterList],
    operation: [
      checkOperation,
      checkOperationFlags,
      createOperationIdCheck(),
      checkParameterList,
      checkPagination,
    ],
    parameter: [
      checkParameter,
      checkParameterFlags,
      checkContent,
      checkNumbers,
    ],
    header: [checkParameterFlags, checkNumbers],
    "media-type": [checkNumbers],
    example: [checkNumbers],
    "request-body": [checkContent, checkBodyFlags],
    response: [checkContent],
    schema: [...schemaChecks, checkSchemaFlags, checkNumbers],
    requirement: [checkRequirement],
    "security-scheme": [checkSecurityScheme],
    server: [checkServer],
    "server-variable": [checkServerVariable],
  };
}
