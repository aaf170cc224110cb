import { joinPointer } from "./json-pointer.js";
import type { JsonObject } from "./spec-document.js";

/** The objects of OpenAPI that the rules know. OpenAPI 3.1.1, section 4.8. */
export type NodeKind =
  | "callback"
  | "components"
  | "document"
  | "encoding"
  | "example"
  | "header"
  | "info"
  | "link"
  | "media-type"
  | "operation"
  | "parameter"
  | "path-item"
  | "request-body"
  | "requirement"
  | "response"
  | "schema"
  | "security-scheme"
  | "server"
  | "server-variable"
  | "tag";

export type Segment = string | number;

/** One object of a document, and which of OpenAPI's objects it is. */
export interface SpecNode {
  readonly kind: NodeKind;
  readonly value: JsonObject;
  readonly file: string;
  /** From the parent; from the file's root where there is none. */
  readonly path: readonly Segment[];
  readonly parent: SpecNode | undefined;
}

export function pointerOf(
  node: SpecNode,
  ...further: readonly Segment[]
): string {
  const paths: (readonly Segment[])[] = [further];
  for (let at: SpecNode | undefined = node; at !== undefined; at = at.parent)
    paths.push(at.path);
  let pointer = "";
  for (const path of paths.reverse()) pointer = joinPointer(pointer, ...path);
  return pointer;
}
