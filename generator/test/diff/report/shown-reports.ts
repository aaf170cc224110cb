import type { ApiChange, ChangePlace } from "../../../src/diff/api-change.js";
import type { CatalogueEntry } from "../../../src/diff/catalogue/catalogue-entry.js";
import type { DiffReport, ReportSide } from "../../../src/diff/diff-report.js";

const baseText = `openapi: 3.1.0
info: { title: Users, version: 1.4.0 }
paths:
  /users/{id}:
    get:
      operationId: user_read
      tags: [users]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The user.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/User" }
    delete:
      operationId: user_delete
      tags: [users]
      responses:
        "204": { description: Gone. }
components:
  schemas:
    User:
      type: object
      required: [email, role]
      properties:
        email: { type: string }
        role: { type: string, enum: [admin, member] }
        nickname: { type: string }
`;

const revisionText = `openapi: 3.1.0
info: { title: Users, version: 1.5.0 }
paths:
  /users/{id}:
    get:
      operationId: user_read
      tags: [users]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, maxLength: 20 } }
      responses:
        "200":
          description: The user, with the role.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/User" }
components:
  schemas:
    User:
      type: object
      required: [email, role]
      properties:
        email: { type: [string, "null"] }
        role: { type: string, enum: [admin, member, guest] }
        nickname: { type: string }
`;

const file = "specs/users.yaml";
const baseLabel = `git:main:${file}`;

const deleted: ApiChange = {
  id: "operation-removed",
  fingerprint: "1f0a5d2c9b3e",
  group: "removed",
  direction: undefined,
  wire: "breaking",
  types: "call",
  names: false,
  message: "`DELETE /users/{id}` was removed.",
  why: "Clients that call it get 404 or 405.",
  fix: "Keep it, deprecated, until nobody calls it.",
  migration: "stop calling `users.delete`",
  base: at(file, "/paths/~1users~1{id}/delete", [16, 5, 20, 38]),
  revision: enclosing(file, "/paths/~1users~1{id}", [4, 3, 15, 61]),
  oldValue: undefined,
  newValue: undefined,
  usedBy: ["DELETE /users/{id}"],
};

const nullable: ApiChange = {
  id: "property-became-nullable",
  fingerprint: "27be01f4a6d8",
  group: "changed",
  direction: "response",
  wire: "breaking",
  types: "call",
  names: false,
  message: "`email` of `User` can be `null`.",
  why: "Whoever reads it gets a value that was never promised.",
  fix: "Send an empty text, or add another property.",
  migration: "handle `null` in `user.email`",
  base: at(
    file,
    "/components/schemas/User/properties/email/type",
    [27, 18, 27, 30],
  ),
  revision: at(
    file,
    "/components/schemas/User/properties/email/type",
    [22, 18, 22, 40],
  ),
  oldValue: "string",
  newValue: ["string", "null"],
  usedBy: ["GET /users/{id}"],
};

const guest: ApiChange = {
  id: "enum-value-added",
  fingerprint: "3c9d77e0b152",
  group: "added",
  direction: "response",
  wire: "risky",
  types: "exhaustive",
  names: false,
  message: "`role` of `User` can be `guest`.",
  why: "Code that knows every value meets one it does not know.",
  fix: "Tell the users of the API first.",
  migration: "handle `guest`",
  base: enclosing(
    file,
    "/components/schemas/User/properties/role/enum",
    [28, 31, 28, 52],
  ),
  revision: at(
    file,
    "/components/schemas/User/properties/role/enum/2",
    [23, 53, 23, 58],
  ),
  oldValue: undefined,
  newValue: "guest",
  usedBy: ["GET /users/{id}"],
};

const reworded: ApiChange = {
  id: "description-changed",
  fingerprint: "4a10c3f29e77",
  group: "prose",
  direction: undefined,
  wire: "safe",
  types: "none",
  names: false,
  message: "The description of the answer 200 changed.",
  why: "No program can notice.",
  fix: "Nothing to do.",
  migration: undefined,
  base: at(
    file,
    "/paths/~1users~1{id}/get/responses/200/description",
    [12, 11, 12, 33],
  ),
  revision: at(
    file,
    "/paths/~1users~1{id}/get/responses/200/description",
    [12, 11, 12, 48],
  ),
  oldValue: "The user.",
  newValue: "The user, with the role.",
  usedBy: ["GET /users/{id}"],
};

const limited: ApiChange = {
  id: "max-length-set",
  fingerprint: "5e6b8d40c1fa",
  group: "changed",
  direction: "request",
  wire: "breaking",
  types: "none",
  names: false,
  message: "The path parameter `id` may have 20 characters at most.",
  why: "Calls with a longer text are refused, and no compiler sees it.",
  fix: "Accept what was accepted before.",
  migration: "keep `id` within 20 characters",
  base: enclosing(
    file,
    "/paths/~1users~1{id}/get/parameters/0/schema",
    [9, 49, 9, 73],
  ),
  revision: at(
    file,
    "/paths/~1users~1{id}/get/parameters/0/schema/maxLength",
    [9, 73, 9, 86],
  ),
  oldValue: undefined,
  newValue: 20,
  usedBy: ["GET /users/{id}"],
};

/** Two changes that fail, one that does not, one of prose, and one that was accepted. */
export const usersReport: DiffReport = {
  packageName: "@example/users",
  base: side(baseLabel, "1.4.0", baseText),
  revision: side(file, "1.5.0", revisionText),
  changes: [deleted, nullable, guest, reworded],
  accepted: [
    {
      change: limited,
      reason: "Longer ids never existed.",
      until: "2027-01-31",
    },
  ],
  failing: new Set([deleted.fingerprint, nullable.fingerprint]),
  advice: { bump: "major", because: deleted },
  warnings: ["The acceptance of 000000000000 matches no change."],
};

export const unchangedReport: DiffReport = {
  packageName: undefined,
  base: side("specs/old teams.yaml", "2.0.0", "openapi: 3.1.0\n"),
  revision: side("specs/teams.yaml", "2.0.0", "openapi: 3.1.0\n"),
  changes: [],
  accepted: [],
  failing: new Set(),
  advice: { bump: "none", because: undefined },
  warnings: [],
};

/** Everything that a document or a user may write, in every place that takes text. */
const evil =
  "</script><script>alert(1)</script><!-- ]]> --> \" ' & &amp; [a](javascript:alert(1)) {0} \u0000\u001b[31m\uFFFE\uD800\r\n\t\u202E😀";

const evilChange: ApiChange = {
  id: "property-became-nullable",
  fingerprint: "66faced00d11",
  group: "changed",
  direction: "both",
  wire: "breaking",
  types: "call",
  names: true,
  message: `message ${evil}`,
  why: `why ${evil}`,
  fix: `fix ${evil}`,
  migration: `migration ${evil}`,
  base: at(`base ${evil}`, `/a/${evil}`, [1, 1, 1, 5]),
  revision: at(`revision ${evil}`, `/b/${evil}`, [1, 1, 1, 5]),
  oldValue: { [evil]: evil },
  newValue: [evil],
  usedBy: [`GET ${evil}`],
};

export const hostileReport: DiffReport = {
  packageName: `package ${evil}`,
  base: { ...side(`base ${evil}`, evil, evil), title: evil },
  revision: { ...side(`revision ${evil}`, evil, evil), title: evil },
  changes: [evilChange],
  accepted: [
    {
      change: { ...evilChange, fingerprint: "77faced00d22" },
      reason: evil,
      until: undefined,
    },
  ],
  failing: new Set([evilChange.fingerprint]),
  advice: { bump: "major", because: evilChange },
  warnings: [evil],
};

/** Of the ids in `usersReport`, but for one. */
export const shownEntries: readonly CatalogueEntry[] = [
  {
    id: "operation-removed",
    mirror: "operation-added",
    group: "removed",
    message: "{place} was removed.",
    verdicts: { none: { wire: "breaking", types: "call" } },
    why: "Clients that call it get 404 or 405.",
    fix: "Keep it, deprecated, until nobody calls it.",
    migration: { none: "stop calling {place}" },
  },
  {
    id: "operation-added",
    mirror: "operation-removed",
    group: "added",
    message: "{place} was added.",
    verdicts: { none: { wire: "safe", types: "none" } },
    why: "Nobody calls it yet.",
    fix: "Nothing to do.",
  },
  {
    id: "enum-value-added",
    mirror: "enum-value-removed",
    group: "added",
    message: "{place} can be {new}.",
    verdicts: {
      request: { wire: "safe", types: "none" },
      response: { wire: "risky", types: "exhaustive" },
    },
    why: "Code that knows every value meets one it does not know.",
    fix: "Tell the users of the API first.",
  },
  {
    id: "property-became-nullable",
    mirror: "property-became-not-nullable",
    group: "changed",
    message: "{place} can be null.",
    verdicts: {
      request: { wire: "safe", types: "none" },
      response: { wire: "breaking", types: "call" },
    },
    why: "Whoever reads it gets a value that was never promised.",
    fix: "Send an empty text, or add another property.",
  },
  {
    id: "max-length-set",
    mirror: "max-length-removed",
    group: "changed",
    message: "{place} may have {new} characters at most.",
    verdicts: {
      request: { wire: "breaking", types: "none" },
      response: { wire: "safe", types: "none" },
    },
    why: "Calls with a longer text are refused, and no compiler sees it.",
    fix: "Accept what was accepted before.",
  },
];

function side(label: string, version: string, text: string): ReportSide {
  const file = label.replace(/^git:main:/u, "");
  return {
    label,
    title: "Users",
    version,
    textOf: (name) => (name === file ? text : undefined),
  };
}

type Range = readonly [
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
];

function at(file: string, pointer: string, range: Range): ChangePlace {
  const [line, column, endLine, endColumn] = range;
  return { file, pointer, exact: true, line, column, endLine, endColumn };
}

function enclosing(file: string, pointer: string, range: Range): ChangePlace {
  return { ...at(file, pointer, range), exact: false };
}
