/** The module `operations` of each package that can be tried, loaded when it is first called. */
export const packages: Readonly<Record<string, () => Promise<object>>> = {
  alsid: () => import("@userapis/alsid/operations"),
  cloudsmith: () => import("@userapis/cloudsmith/operations"),
  glowmarkt: () => import("@userapis/glowmarkt/operations"),
  pieces: () => import("@userapis/pieces/operations"),
  tiledb: () => import("@userapis/tiledb/operations"),
};
