import type { PackageConfig } from "../config.js";
import type { DiffSide, SidePair } from "../diff/diff-side.js";

/** Two documents to compare, of which one need not be there. */
export type Comparison = ComparedDocuments & {
  /** The package that is made of the revision. */
  readonly config: PackageConfig | undefined;
  /** The commit that the base is of, as git takes it. */
  readonly baseRef: string | undefined;
};

type ComparedDocuments =
  | ({ readonly kind: "both" } & SidePair)
  | {
      readonly kind: "added";
      readonly revision: DiffSide;
      /** Where the base would be. */
      readonly missing: string;
    }
  | {
      readonly kind: "removed";
      readonly base: DiffSide;
      /** Where the revision would be. */
      readonly missing: string;
    };
