const openEnum = {
  ours: "wider",
  reason:
    "The answer holds an enum, which we leave open: servers grow values (docs/decisions/0003).",
};

const bytes = {
  ours: "apart",
  reason:
    "openapi-typescript has a string for bytes; ours are what `fetch` takes and gives.",
};

const content = {
  ours: "wider",
  reason: "openapi-typescript takes a parameter with `content` for a string.",
};

const stream = {
  ours: "apart",
  reason: "openapi-typescript knows no streams; ours are iterated.",
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
  everything: {
    "pathJson path color": content,
    "queryJson query color": content,
    "headerJson header X-Color": content,
    "cookieJson cookie color": content,
    "sendSeveral body": {
      ours: "wider",
      reason:
        "Ours is that of all media types; each is compared with one of theirs.",
    },
    "sendParts body": bytes,
    "sendBytes body": bytes,
    "sendImage body": bytes,
    "getBytes 200": bytes,
    "events 200": stream,
    "lines 200": stream,
    "bytes 200": stream,
  },
};
