import type { RequestPayload } from "../layer.js";
import type { RequestMedia } from "../operation.js";

/** A body as it goes on the wire. */
export interface EncodedBody {
  readonly payload: RequestPayload;
  /** `undefined`: `fetch` knows better, as with `FormData`. */
  readonly contentType: string | undefined;
}

/** How a value becomes bytes. Only a document that takes such a body imports its kind. Throws `InvalidInput` where the value cannot be written. */
export type BodyKind = (value: unknown, target: BodyTarget) => EncodedBody;

export interface BodyTarget {
  readonly media: RequestMedia;
  /** No range: the caller's choice, or the document's type. */
  readonly contentType: string;
}
