/** One page of each kind, by a name for its screenshots. */
export const kindsOfPages = {
  start: "/",
  packages: "/packages/index.html",
  package: "/packages/cloudsmith/index.html",
  operations: "/packages/tiledb/operations.html",
  operation: "/packages/cloudsmith/operations/tokenCreate.html",
  models: "/packages/alsid/models.html",
  errors: "/packages/pieces/errors.html",
  guide: "/guides/spec-diff.html",
  tables: "/guides/conformance.html",
  decisions: "/guides/decisions/index.html",
  runtime: "/runtime/index.html",
  reference: "/runtime/reference/index/interfaces/ClientOptions.html",
  try: "/try.html",
  missing: "/404.html",
};

export const schemes = ["light", "dark"];

export const widths = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** Of phones that are in use, the narrowest first. */
export const phoneWidths = [320, 360, 390];
