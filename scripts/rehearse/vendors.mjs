/**
 * One call to each vendor's package: how it is written, what it must send, and what the server answers.
 * `given` stands between the parentheses of the operation, and is left out where it takes none.
 */
export const vendors = {
  "@userapis/cloudsmith": {
    className: "Cloudsmith",
    auth: `{ apikey: "key" }`,
    operation: "self",
    type: "UserBrief",
    field: "slug",
    pathCall: `GET("/user/self/")`,
    request: {
      method: "GET",
      path: "/user/self/",
      headers: { "x-api-key": "key" },
    },
    answer: { authenticated: true, slug: "ada" },
  },
  "@userapis/tiledb": {
    className: "TileDB",
    auth: `{ BasicAuth: { username: "ada", password: "secret" } }`,
    operation: "getUserWithUsername",
    given: `{ username: "a/da" }`,
    type: "User",
    field: "username",
    pathCall: `GET("/users/{username}", { params: { path: { username: "a/da" } } })`,
    request: {
      method: "GET",
      path: "/users/a%2Fda",
      headers: { authorization: `Basic ${btoa("ada:secret")}` },
    },
    answer: { username: "ada" },
  },
  "@userapis/alsid": {
    className: "Alsid",
    auth: `{ ApiKey: "key" }`,
    operation: "whoami",
    type: "CurrentUser",
    field: "name",
    pathCall: `GET("/api/users/whoami")`,
    request: {
      method: "GET",
      path: "/api/users/whoami",
      headers: { "x-api-key": "key" },
    },
    answer: {
      ...{ id: 7, name: "ada", email: "ada@example.com", provider: "alsid" },
      ...{ roles: [], eulaVersion: 1, internal: true, active: true },
    },
  },
  "@userapis/glowmarkt": {
    className: "Glowmarkt",
    auth: `{ orgAppKeys: { username: "org", password: "secret" }, applicationId: "application" }`,
    operation: "getUserById",
    given: `{ userId: "ada" }`,
    type: "AddUserRes",
    field: "userId",
    pathCall: `GET("/user/{userId}", { params: { path: { userId: "ada" } } })`,
    request: {
      method: "GET",
      path: "/user/ada",
      headers: {
        authorization: `Basic ${btoa("org:secret")}`,
        applicationid: "application",
      },
    },
    answer: { userId: "ada" },
  },
  "@userapis/pieces": {
    className: "Pieces",
    auth: `{}`,
    operation: "update",
    given: `{ body: { id: "ada", aesthetics: { theme: { dark: true }, font: { size: 14 } } } }`,
    type: "UserProfile",
    field: "id",
    pathCall: `POST("/user/update", { body: { id: "ada", aesthetics: { theme: { dark: true }, font: { size: 14 } } } })`,
    request: {
      method: "POST",
      path: "/user/update",
      headers: { "content-type": "application/json" },
    },
    answer: {
      id: "ada",
      aesthetics: { theme: { dark: true }, font: { size: 14 } },
    },
    socket: { operation: "stream", path: "/user/stream" },
  },
};
