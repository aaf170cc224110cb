import type { Source } from "../../model/api-model.js";
import type { Direction } from "../change-draft.js";

/** Where a schema is used. */
interface SchemaUse {
  /** In a webhook or a callback, what the API sends is a `response`, since the client receives it. */
  readonly direction: Direction;
  /** `GET /users/{id}`, or what the webhook is called. */
  readonly operation: string;
  /** Of the body or answer it describes: in XML, names and places of elements are on the wire. */
  readonly mediaType?: string | undefined;
}

/** Compares schemas by what they allow, however they are written. Each pair of schemas is compared once for each direction. */
export interface SchemaComparer {
  /** Compares the schemas at two places; what it finds is recorded at `finish`. A place that has no schema allows anything. */
  compare(base: Source, revision: Source, use: SchemaUse): void;
  /** Whether two places of the documents say the same, word for word, with all that they refer to. Keys may stand in another order. */
  isSame(base: Source, revision: Source): boolean;
  /** Records everything, with the operations it reaches. */
  finish(): void;
}
