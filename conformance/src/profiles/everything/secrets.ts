/** Credentials of each kind. */
export const secretKeys = {
  headerKey: "everything-secret-header-key",
  queryKey: "everything-secret-query-key",
  cookieKey: "everything-secret-cookie-key",
  bearer: "everything-secret-bearer",
  freshBearer: "everything-secret-fresh-bearer",
  otherScheme: "everything-secret-other",
  accessToken: "everything-secret-access-token",
  password: "everything-secret-password",
  clientSecret: "everything-secret/of the client",
} as const;

/** Tokens that the server gives. */
export const givenTokens = {
  first: "everything-secret-token-1",
  second: "everything-secret-token-2",
} as const;

/** What the document calls `x-secret`. */
export const secretInput = {
  token: "everything-query-secret",
  pin: "everything-header-secret",
  password: "everything-body-secret",
  code: 48_151_623,
  session: "everything-answer-secret",
} as const;
