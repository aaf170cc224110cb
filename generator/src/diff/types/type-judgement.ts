import type { ChangePlace, TypesVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";

/** What the compiler says about one thing that is, or was, in the package. */
export interface TypeJudgement {
  readonly subject: JudgedSubject;
  /** `undefined`: about the name, not about the values. */
  readonly direction: Direction | undefined;
  readonly verdict: TypesVerdict;
  /** The compiler's own words for the first difference; `undefined` where the verdict is `none`. */
  readonly words: string | undefined;
  /** The types within which the difference lies, where it does not lie in the thing itself. */
  readonly causes: readonly string[];
  /** In the document where it is known, else in the package. `undefined` where only the other side has it. */
  readonly base: ChangePlace | undefined;
  readonly revision: ChangePlace | undefined;
}

export type JudgedSubject =
  | {
      readonly kind: "operation";
      /** `GET /users/{id}`, as either side writes it. */
      readonly labels: readonly string[];
    }
  | {
      readonly kind: "webhook" | "type";
      readonly name: string;
      /** The operations that have to do with it, as either side writes them. */
      readonly usedBy: readonly string[];
    }
  /** What the client is constructed with. */
  | { readonly kind: "client"; readonly name: string };
