const openEnum = {
  ours: "wider",
  reason:
    "The answer holds an enum, which we leave open: servers grow values (docs/decisions/0003).",
};

/** Where the two readers may disagree: vendor → label of the comparison → how our type stands to theirs, and why. */
export const exceptions = {
  tiledb: {
    "getOrganizationUser 200": openEnum,
    "getTokenScopes 200": openEnum,
    "getUser 200": openEnum,
    "getUserWithUsername 200": openEnum,
  },
  alsid: {
    "list 200": openEnum,
    "create 201": openEnum,
    "whoami 200": openEnum,
    "update 200": openEnum,
  },
  pieces: {
    "snapshot 200": openEnum,
    "setBetaStatus 200": openEnum,
    "providers 200": openEnum,
    "refresh 200": openEnum,
    "select 200": openEnum,
    "update 200": openEnum,
    "updateVanityName 200": openEnum,
  },
};
