import type { ChangePlace } from "../api-change.js";

/** What a package shows to its users: the TypeScript sources that declare something. */
export interface TypeSurface {
  /** As the user named it. */
  readonly label: string;
  /** Path from the package's root (`src/models.ts`) to text. */
  readonly files: ReadonlyMap<string, string>;
  /** Only where the document is known that it was made from. */
  readonly origins?: SurfaceOrigins | undefined;
}

/** Where things of the package stand in the document, by their names in the package. */
export interface SurfaceOrigins {
  /** By `GET /users/{id}`. */
  operation(label: string): ChangePlace | undefined;
  /** By the type's name. */
  type(name: string): ChangePlace | undefined;
  /** What changes of a webhook or a callback are said to reach, by the name of its type: `webhook born`, `POST /orders`. */
  webhookUsers(typeName: string): readonly string[];
}
