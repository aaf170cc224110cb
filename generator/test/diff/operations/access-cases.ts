import { asking } from "./compare-documents.js";
import type { OperationCase } from "./compare-documents.js";

const schemes = `components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    id: { type: apiKey, in: query, name: id }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.test/t", scopes: { read: r, write: w } } } }
`;

function secured(security: string): string {
  return `${asking(`security: ${security}`)}\n${schemes}`;
}

function scheme(members: string, used = "[{ s: [] }]"): string {
  return `${asking(`security: ${used}`)}
components: { securitySchemes: { s: { ${members} } } }`;
}

const apiKey = "type: apiKey, in: header, name: X-Key";

function oauth(flows: string): string {
  return scheme(`type: oauth2, flows: { ${flows} }`);
}

const client = (members: string) =>
  oauth(`clientCredentials: { tokenUrl: "https://a.test", ${members} }`);

const needs: readonly OperationCase[] = [
  {
    name: "credentials",
    base: secured("[]"),
    revision: secured("[{ key: [] }]"),
    forth: ["security-added request breaking none"],
    back: ["security-removed request safe none"],
  },
  {
    name: "credentials where they were optional",
    base: secured("[{}, { key: [] }]"),
    revision: secured("[{ key: [] }]"),
    forth: ["security-became-required request breaking none"],
    back: ["security-became-optional request safe none"],
  },
  {
    name: "an alternative",
    base: secured("[{ key: [] }]"),
    revision: secured("[{ key: [] }, { id: [] }]"),
    forth: ["security-alternative-added request safe none"],
    back: ["security-alternative-removed request breaking none"],
  },
  {
    name: "an alternative that asks for more than another",
    base: secured("[{ key: [] }]"),
    revision: secured("[{ key: [] }, { key: [], id: [] }]"),
    forth: ["security-alternative-added-covered request safe none"],
    back: ["security-alternative-removed-covered request safe none"],
  },
  {
    name: "credentials that nobody needs",
    base: secured("[{}, { key: [] }]"),
    revision: secured("[{}]"),
    forth: ["security-alternative-removed-covered request safe none"],
    back: ["security-alternative-added-covered request safe none"],
  },
  {
    name: "a second credential",
    base: secured("[{ key: [] }]"),
    revision: secured("[{ key: [], id: [] }]"),
    forth: ["security-requirement-added request breaking none"],
    back: ["security-requirement-removed request safe none"],
  },
  {
    name: "a scope",
    base: secured("[{ oauth: [read] }]"),
    revision: secured("[{ oauth: [read, write] }]"),
    forth: ["security-scope-added request breaking none"],
    back: ["security-scope-removed request safe none"],
  },
  {
    name: "a scope where there is another way in",
    base: secured("[{}, { oauth: [read] }]"),
    revision: secured("[{}, { oauth: [read, write] }]"),
    forth: ["security-scope-added request safe none"],
    back: ["security-scope-removed request safe none"],
  },
  {
    name: "another credential",
    base: secured("[{ key: [] }]"),
    revision: secured("[{ id: [] }]"),
    forth: [
      "security-alternative-removed request breaking none",
      "security-alternative-added request safe none",
    ],
    back: [
      "security-alternative-removed request breaking none",
      "security-alternative-added request safe none",
    ],
  },
];

const schemeCases: readonly OperationCase[] = [
  {
    name: "a scheme that nobody uses",
    base: asking(""),
    revision: scheme(apiKey, "[]"),
    forth: ["security-scheme-added - safe none"],
    back: ["security-scheme-removed - safe call"],
  },
  {
    name: "the name of a scheme",
    base: scheme(apiKey),
    revision: `${asking("security: [{ t: [] }]")}
components: { securitySchemes: { t: { ${apiKey} } } }`,
    forth: ["security-scheme-renamed - safe call"],
    back: ["security-scheme-renamed - safe call"],
  },
  {
    name: "the type of a scheme",
    base: scheme(apiKey),
    revision: scheme("type: http, scheme: basic"),
    forth: ["security-scheme-type-changed request breaking call"],
    back: ["security-scheme-type-changed request breaking call"],
  },
  {
    name: "the type of a scheme that nobody uses",
    base: scheme(apiKey, "[]"),
    revision: scheme("type: http, scheme: basic", "[]"),
    forth: ["security-scheme-type-changed request safe call"],
    back: ["security-scheme-type-changed request safe call"],
  },
  {
    name: "the place of a credential",
    base: scheme(apiKey),
    revision: scheme("type: apiKey, in: query, name: X-Key"),
    forth: ["security-scheme-place-changed request breaking none"],
    back: ["security-scheme-place-changed request breaking none"],
  },
  {
    name: "the header of a credential",
    base: scheme(apiKey),
    revision: scheme("type: apiKey, in: header, name: X-Token"),
    forth: ["security-scheme-parameter-renamed request breaking none"],
    back: ["security-scheme-parameter-renamed request breaking none"],
  },
  {
    name: "the HTTP scheme",
    base: scheme("type: http, scheme: basic"),
    revision: scheme("type: http, scheme: bearer, bearerFormat: JWT"),
    forth: [
      "security-scheme-http-scheme-changed request breaking call",
      "security-scheme-bearer-format-changed - safe none",
    ],
    back: [
      "security-scheme-http-scheme-changed request breaking call",
      "security-scheme-bearer-format-changed - safe none",
    ],
  },
  {
    name: "the address of an OpenID provider",
    base: scheme('type: openIdConnect, openIdConnectUrl: "https://a.test"'),
    revision: scheme('type: openIdConnect, openIdConnectUrl: "https://b.test"'),
    forth: ["security-scheme-open-id-connect-url-changed request risky none"],
    back: ["security-scheme-open-id-connect-url-changed request risky none"],
  },
  {
    name: "the description of a scheme",
    base: scheme(`description: one, ${apiKey}`),
    revision: scheme(`description: two, ${apiKey}`),
    forth: ["security-scheme-description-changed - safe none"],
    back: ["security-scheme-description-changed - safe none"],
  },
];

const flows: readonly OperationCase[] = [
  {
    name: "a flow",
    base: oauth('implicit: { authorizationUrl: "https://a.test", scopes: {} }'),
    revision: oauth(
      'implicit: { authorizationUrl: "https://a.test", scopes: {} }, password: { tokenUrl: "https://a.test", scopes: {} }',
    ),
    forth: ["security-flow-added request safe none"],
    back: ["security-flow-removed request breaking none"],
  },
  {
    name: "the address of a flow",
    base: oauth('implicit: { authorizationUrl: "https://a.test", scopes: {} }'),
    revision: oauth(
      'implicit: { authorizationUrl: "https://b.test", scopes: {} }',
    ),
    forth: ["security-flow-url-changed request risky none"],
    back: ["security-flow-url-changed request risky none"],
  },
  {
    name: "a scope of a flow",
    base: client("scopes: {}"),
    revision: client("scopes: { read: r }"),
    forth: ["security-flow-scope-added request safe none"],
    back: ["security-flow-scope-removed request risky none"],
  },
  {
    name: "the description of a scope",
    base: client("scopes: { read: one }"),
    revision: client("scopes: { read: two }"),
    forth: ["security-flow-scope-description-changed request safe none"],
    back: ["security-flow-scope-description-changed request safe none"],
  },
];

function serving(servers: string): string {
  return `servers: [${servers}]\n${asking("")}`;
}

const one = "{ url: 'https://one.test' }";
const two = "{ url: 'https://two.test' }";

function variable(members: string): string {
  return serving(
    `{ url: "https://{v}.test", variables: { v: { ${members} } } }`,
  );
}

const servers: readonly OperationCase[] = [
  {
    name: "a server",
    base: serving(one),
    revision: serving(`${one}, ${two}`),
    forth: ["server-added - safe none"],
    back: ["server-removed - risky call"],
  },
  {
    name: "the URL of a server",
    base: serving(one),
    revision: serving(two),
    forth: ["server-url-changed - risky none"],
    back: ["server-url-changed - risky none"],
  },
  {
    name: "the first server",
    base: serving(`${one}, ${two}`),
    revision: serving(`${two}, ${one}`),
    forth: ["server-default-changed - risky none"],
    back: ["server-default-changed - risky none"],
  },
  {
    name: "a server of an operation",
    base: serving(one),
    revision: `servers: [${one}]\n${asking(`servers: [${two}]`)}`,
    forth: ["server-url-changed - risky none"],
    back: ["server-url-changed - risky none"],
  },
  {
    name: "a server where there was none but that of the document",
    base: asking(""),
    revision: serving(one),
    forth: ["server-url-changed - risky none"],
    back: ["server-url-changed - risky none"],
  },
  {
    name: "a server beside that of the document",
    base: asking(""),
    revision: serving(`{ url: / }, ${one}`),
    forth: ["server-added - safe none"],
    back: ["server-removed - risky call"],
  },
  {
    name: "a variable that the URL does not have",
    base: serving("{ url: 'https://one.test', variables: {} }"),
    revision: serving(
      "{ url: 'https://one.test', variables: { v: { default: a } } }",
    ),
    forth: ["server-variable-added - safe none"],
    back: ["server-variable-removed - risky call"],
  },
  {
    name: "the default of a variable",
    base: variable("default: a"),
    revision: variable("default: b"),
    forth: ["server-variable-default-changed - risky none"],
    back: ["server-variable-default-changed - risky none"],
  },
  {
    name: "a variable that callers have to give",
    base: variable("default: a"),
    revision: variable("default: a, x-placeholder: true"),
    forth: ["server-variable-placeholder-added - risky call"],
    back: ["server-variable-placeholder-removed - safe none"],
  },
  {
    name: "a value of a variable",
    base: variable("default: a, enum: [a]"),
    revision: variable("default: a, enum: [a, b]"),
    forth: ["server-variable-value-added - safe none"],
    back: ["server-variable-value-removed - risky call"],
  },
  {
    name: "a list of values",
    base: variable("default: a"),
    revision: variable("default: a, enum: [a, b]"),
    forth: ["server-variable-enum-added - risky call"],
    back: ["server-variable-enum-removed - safe none"],
  },
  {
    name: "the prose of a server",
    base: variable("default: a, description: one"),
    revision: serving(
      `{ url: "https://{v}.test", description: d, name: n, variables: { v: { default: a, description: two } } }`,
    ),
    forth: [
      "server-description-changed - safe none",
      "server-name-changed - safe none",
      "server-variable-description-changed - safe none",
    ],
    back: [
      "server-description-changed - safe none",
      "server-name-changed - safe none",
      "server-variable-description-changed - safe none",
    ],
  },
];

export const accessCases = [...needs, ...schemeCases, ...flows, ...servers];

/** Pairs of what only looks different. */
export const sameAccess: readonly (readonly [
  name: string,
  base: string,
  revision: string,
])[] = [
  [
    "security of the document",
    secured("[{ key: [] }]"),
    `security: [{ key: [] }]\n${asking("")}\n${schemes}`,
  ],
  ["no security", secured("[]"), `${asking("")}\n${schemes}`],
  ["nothing as the only alternative", secured("[]"), secured("[{}]")],
  [
    "the order of alternatives, schemes and scopes",
    secured("[{ key: [] }, { id: [], oauth: [read, write] }]"),
    secured("[{ oauth: [write, read], id: [] }, { key: [] }]"),
  ],
  [
    "the case of a header and of an HTTP scheme",
    scheme(apiKey),
    scheme("type: apiKey, in: header, name: x-key"),
  ],
  [
    "servers of the document",
    serving(one),
    asking("servers: [{ url: 'https://one.test/' }]"),
  ],
  ["the server that is meant without any", asking(""), serving("{ url: / }")],
  [
    "the host and the port of a server",
    serving("{ url: 'https://one.test/v1' }"),
    serving("{ url: 'HTTPS://One.test:443/v1/' }"),
  ],
  [
    "an alternative that is said twice",
    secured("[{ key: [] }, { oauth: [read] }]"),
    secured("[{ key: [] }, { key: [] }, { oauth: [read] }, { oauth: [read] }]"),
  ],
  [
    "a server that is listed twice",
    serving(`${one}, ${one}`),
    serving(`{ url: 'https://one.test/' }, ${one}`),
  ],
  [
    "a number as a default",
    variable("default: 1, enum: [1, 2]"),
    variable('default: "1", enum: ["2", "1"]'),
  ],
];
