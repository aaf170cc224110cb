import type { Color, EverythingClient } from "@userapis/everything";
import {
  cookieForm,
  cookieFormExploded,
  cookieFormExplodedOperation,
  cookieFormOperation,
  cookieJson,
  cookieJsonOperation,
  headerJson,
  headerJsonOperation,
  headerSimple,
  headerSimpleExploded,
  headerSimpleExplodedOperation,
  headerSimpleOperation,
  pathJson,
  pathJsonOperation,
  pathLabel,
  pathLabelExploded,
  pathLabelExplodedOperation,
  pathLabelOperation,
  pathMatrix,
  pathMatrixExploded,
  pathMatrixExplodedOperation,
  pathMatrixOperation,
  pathSimple,
  pathSimpleExploded,
  pathSimpleExplodedOperation,
  pathSimpleOperation,
  queryDeepObject,
  queryDeepObjectOperation,
  queryForm,
  queryFormExploded,
  queryFormExplodedOperation,
  queryFormOperation,
  queryJson,
  queryJsonOperation,
  queryPipeDelimited,
  queryPipeDelimitedOperation,
  queryReserved,
  queryReservedOperation,
  querySpaceDelimited,
  querySpaceDelimitedOperation,
  queryText,
  queryTextOperation,
} from "@userapis/everything/operations";
import type { Call, CallOptions, Operation } from "@userapis/runtime";
import { plainCall } from "../../profile.js";
import { factsOf } from "./role.js";
import type { EverythingRole } from "./role.js";

type Start<Input> = (
  client: EverythingClient,
  input: Input,
  options: CallOptions,
) => Call<undefined, unknown>;

/** Parameters in each style, by place, style and whether they are exploded. */
export const styleRoles = {
  "path-simple": inPath(pathSimpleOperation, pathSimple),
  "path-simple-exploded": inPath(
    pathSimpleExplodedOperation,
    pathSimpleExploded,
  ),
  "path-label": inPath(pathLabelOperation, pathLabel),
  "path-label-exploded": inPath(pathLabelExplodedOperation, pathLabelExploded),
  "path-matrix": inPath(pathMatrixOperation, pathMatrix),
  "path-matrix-exploded": inPath(
    pathMatrixExplodedOperation,
    pathMatrixExploded,
  ),
  "path-json": inPath(pathJsonOperation, pathJson),
  "query-form": inQuery(queryFormOperation, queryForm),
  "query-form-exploded": inQuery(queryFormExplodedOperation, queryFormExploded),
  "query-space-delimited": inQuery(
    querySpaceDelimitedOperation,
    querySpaceDelimited,
  ),
  "query-pipe-delimited": inQuery(
    queryPipeDelimitedOperation,
    queryPipeDelimited,
  ),
  "query-deep-object": inQuery(queryDeepObjectOperation, queryDeepObject),
  "query-reserved": inQuery(queryReservedOperation, queryReserved),
  "query-json": inQuery(queryJsonOperation, queryJson),
  "header-simple": inHeader(headerSimpleOperation, headerSimple),
  "header-simple-exploded": inHeader(
    headerSimpleExplodedOperation,
    headerSimpleExploded,
  ),
  "header-json": inHeader(headerJsonOperation, headerJson),
  "cookie-form": inCookie(cookieFormOperation, cookieForm),
  "cookie-form-exploded": inCookie(
    cookieFormExplodedOperation,
    cookieFormExploded,
  ),
  "cookie-json": inCookie(cookieJsonOperation, cookieJson),
  "query-text": {
    ...factsOf(queryTextOperation, { target: "/styles/query/text{value}" }),
    call: (client, options, color) =>
      plainCall(
        queryText(
          client,
          { color: typeof color === "string" ? color : undefined },
          options,
        ),
      ),
  },
} satisfies Readonly<Record<string, EverythingRole>>;

/** The value takes the parameter's place; without one there is an empty text, which no path takes. */
function inPath(
  operation: Operation,
  start: Start<{ color: Color }>,
): EverythingRole {
  return {
    ...factsOf(operation, {
      target: operation.path.replace("{color}", "{value}"),
    }),
    call: (client, options, color = "") =>
      plainCall(start(client, { color }, options)),
  };
}

/** The value stands behind the path, with its question mark. */
function inQuery(
  operation: Operation,
  start: Start<{ color?: Color | undefined }>,
): EverythingRole {
  return {
    ...factsOf(operation, { target: `${operation.path}{value}` }),
    call: (client, options, color) =>
      plainCall(start(client, { color }, options)),
  };
}

function inHeader(
  operation: Operation,
  start: Start<{ "X-Color"?: Color | undefined }>,
): EverythingRole {
  return {
    ...factsOf(operation),
    call: (client, options, color) =>
      plainCall(start(client, { "X-Color": color }, options)),
  };
}

function inCookie(
  operation: Operation,
  start: Start<{ color?: Color | undefined }>,
): EverythingRole {
  return {
    ...factsOf(operation),
    call: (client, options, color) =>
      plainCall(start(client, { color }, options)),
  };
}
