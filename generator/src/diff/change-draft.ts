import type { Json, Source } from "../model/api-model.js";
import type { TypesVerdict, WireVerdict } from "./api-change.js";

/** Which way a value travels. */
export type Direction = "request" | "response";

/** A change as a comparison finds it, before the catalogue says what it means. */
export interface ChangeDraft {
  /** In the catalogue. */
  readonly id: string;
  readonly direction: Direction | undefined;
  /** Where it stands; `undefined` where only the other side has it. */
  readonly base: Source | undefined;
  readonly revision: Source | undefined;
  /** What encloses it on the side that lacks it; without it, the nearest place above that the side has. */
  readonly enclosing?:
    { readonly base: Source; readonly revision: Source } | undefined;
  readonly oldValue?: Json | undefined;
  readonly newValue?: Json | undefined;
  /** `GET /users/{id}`: the operations known to be reached. */
  readonly usedBy: readonly string[];
  /** Where the surroundings decide, and not the id and the direction alone. */
  readonly wire?: WireVerdict | undefined;
  readonly types?: TypesVerdict | undefined;
  /** What the place is called in messages, where its pointer does not say it well. */
  readonly subject?: string | undefined;
}

/** Takes drafts. The same change found twice, by another way or in the other direction, becomes one. */
export interface ChangeRecorder {
  record(draft: ChangeDraft): void;
}
