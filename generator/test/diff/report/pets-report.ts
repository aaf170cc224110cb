import type { ApiChange, ChangePlace } from "../../../src/diff/api-change.js";
import type { DiffReport, ReportSide } from "../../../src/diff/diff-report.js";

const baseText = `openapi: 3.1.0
info: { title: Pets, version: 1.2.0 }
paths:
  /pets:
    get:
      operationId: getPets
      parameters:
        - name: page
          in: query
          required: false
          schema: { type: integer }
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
  /pets/{id}/toys:
    delete:
      operationId: deleteToys
      responses:
        "204":
          description: Gone.
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      properties:
        kind:
          type: string
          enum: [cat, dog]
`;

const revisionText = `openapi: 3.1.0
info: { title: Pets, version: 1.2.0 }
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - name: page
          in: query
          required: true
          schema: { type: integer }
      responses:
        "200":
          description: All the pets.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
    post:
      operationId: addPet
      responses:
        "201":
          description: Added.
components:
  schemas:
    Pet:
      type: object
      required: [kind, name]
      properties:
        kind:
          type: string
          enum: [cat, dog, bird]
        name: { type: string }
`;

const file = "specs/pets.yaml";

const toysRemoved: ApiChange = {
  ...changeOf("operation-removed", "0b1c2d3e4f50"),
  group: "removed",
  wire: "breaking",
  types: "call",
  message: "`DELETE /pets/{id}/toys` was removed.",
  why: "Clients that call it get 404 or 405.",
  fix: "Keep it, deprecated, until nobody calls it.",
  migration: "stop calling `pets.deleteToys`",
  base: inBase(
    "/paths/~1pets~1{id}~1toys/delete",
    'delete:\n      operationId: deleteToys\n      responses:\n        "204":\n          description: Gone.',
  ),
  revision: around(inRevision("/paths", "paths:")),
  usedBy: ["DELETE /pets/{id}/toys"],
};

const pageRequired: ApiChange = {
  ...changeOf("request-parameter-became-required", "1f2e3d4c5b6a"),
  direction: "request",
  wire: "breaking",
  types: "call",
  message: "The query parameter `page` of `GET /pets` is required now.",
  why: "The server refuses calls that leave it out, and clients built from the base leave it out whenever they want the first page of a list.",
  fix: "Leave it optional and give it a default.",
  migration: "pass `page`",
  base: inBase("/paths/~1pets/get/parameters/0/required", "required: false"),
  revision: inRevision(
    "/paths/~1pets/get/parameters/0/required",
    "required: true",
  ),
  oldValue: false,
  newValue: true,
  usedBy: ["GET /pets"],
};

const birdAdded: ApiChange = {
  ...changeOf("response-enum-value-added", "2a2b2c2d2e2f"),
  group: "added",
  direction: "response",
  wire: "risky",
  types: "exhaustive",
  message: "`kind` of `Pet` can be `bird`.",
  why: "Code that knows every value meets one it does not know.",
  fix: "Tell those who use the API first.",
  migration: "handle `bird`",
  base: around(
    inBase("/components/schemas/Pet/properties/kind/enum", "enum: [cat, dog]"),
  ),
  revision: inRevision(
    "/components/schemas/Pet/properties/kind/enum/2",
    "bird",
  ),
  newValue: "bird",
  usedBy: [
    "GET /pets",
    "POST /pets",
    "GET /pets/{id}",
    "PUT /pets/{id}",
    "GET /dogs",
  ],
};

const nameAdded: ApiChange = {
  ...changeOf("response-property-added-required", "3a3b3c3d3e3f"),
  group: "added",
  direction: "response",
  types: "mock",
  message: "`Pet` always has `name`.",
  why: "Who builds a `Pet` by hand leaves it out.",
  fix: "Nothing; it is an addition.",
  migration: "give `name` where tests build a `Pet`",
  base: around(inBase("/components/schemas/Pet/properties", "properties:")),
  revision: inRevision(
    "/components/schemas/Pet/properties/name",
    "name: { type: string }",
  ),
  newValue: { type: "string" },
  usedBy: ["GET /pets"],
};

const getPetsRenamed: ApiChange = {
  ...changeOf("operation-id-changed", "4a4b4c4d4e4f"),
  types: "call",
  names: true,
  message: "`getPets` is called `listPets`.",
  why: "The method of the client has another name.",
  fix: "Keep the name with `x-sdk-name`.",
  migration: "rename `pets.getPets` to `pets.listPets`",
  base: inBase("/paths/~1pets/get/operationId", "operationId: getPets"),
  revision: inRevision(
    "/paths/~1pets/get/operationId",
    "operationId: listPets",
  ),
  oldValue: "getPets",
  newValue: "listPets",
  usedBy: ["GET /pets"],
};

const petAdded: ApiChange = {
  ...changeOf("operation-added", "5a5b5c5d5e5f"),
  group: "added",
  message: "`POST /pets` was added.",
  why: "Nobody calls it yet.",
  fix: "Nothing.",
  base: around(inBase("/paths/~1pets", "/pets:")),
  revision: inRevision("/paths/~1pets/post", "post:"),
  usedBy: ["POST /pets"],
};

const reworded: ApiChange = {
  ...changeOf("description-changed", "6a6b6c6d6e6f"),
  group: "prose",
  message: "The description of the answer 200 of `GET /pets` changed.",
  why: "No program can notice.",
  fix: "Nothing.",
  base: inBase(
    "/paths/~1pets/get/responses/200/description",
    "description: The pets.",
  ),
  revision: inRevision(
    "/paths/~1pets/get/responses/200/description",
    "description: All the pets.",
  ),
  oldValue: "The pets.",
  newValue: "All the pets.",
  usedBy: ["GET /pets"],
};

/** One change of each section, and two that fail the check. */
export const petsReport: DiffReport = {
  packageName: "@example/pets",
  base: { ...sideOf(file, "1.2.0", baseText), label: `git:main:${file}` },
  revision: sideOf(file, "1.2.0", revisionText),
  changes: [
    toysRemoved,
    pageRequired,
    birdAdded,
    nameAdded,
    getPetsRenamed,
    petAdded,
    reworded,
  ],
  accepted: [],
  failing: new Set([toysRemoved.fingerprint, pageRequired.fingerprint]),
  advice: { bump: "major", because: toysRemoved },
  warnings: [],
};

/** One change was accepted, and there is something to say of another acceptance. */
export const acceptedReport: DiffReport = {
  ...petsReport,
  changes: [petAdded],
  accepted: [
    {
      change: pageRequired,
      reason: "The server has always refused calls without it.",
      until: "2027-01-31",
    },
    { change: toysRemoved, reason: "Nobody calls it.", until: undefined },
  ],
  failing: new Set(),
  advice: { bump: "minor", because: petAdded },
  warnings: ["acceptances.yaml:7:3: 000000000000 matches no change."],
};

export const unchangedReport: DiffReport = {
  packageName: undefined,
  base: sideOf("old/teams.yaml", "2.0.0", "openapi: 3.1.0\n"),
  revision: sideOf("teams.yaml", "2.0.0", "openapi: 3.1.0\n"),
  changes: [],
  accepted: [],
  failing: new Set(),
  advice: { bump: "none", because: undefined },
  warnings: [],
};

/** So many changes, of which every third breaks. */
export function manyChanges(count: number): DiffReport {
  const changes = Array.from({ length: count }, (_, index): ApiChange => {
    const change = index < count / 3 ? pageRequired : petAdded;
    return {
      ...change,
      fingerprint: String(index).padStart(12, "0"),
      message: `Change ${index}: ${change.message}`,
    };
  });
  const failing = changes.slice(0, 12).map(({ fingerprint }) => fingerprint);
  return { ...petsReport, changes, failing: new Set(failing) };
}

/** One change whose every text is `text`, at the only line of a document that is nothing but `text`. */
export function reportOf(text: string): DiffReport {
  const place: ChangePlace = {
    file: text,
    pointer: `/${text}`,
    exact: true,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 4,
  };
  const change: ApiChange = {
    ...changeOf("description-changed", "7a7b7c7d7e7f"),
    wire: "breaking",
    types: "call",
    message: text,
    why: text,
    fix: text,
    migration: text,
    base: place,
    revision: place,
    oldValue: text,
    newValue: { [text]: [text] },
    usedBy: [text, text],
  };
  const side = sideOf(text, text, text);
  return {
    packageName: text,
    base: side,
    revision: side,
    changes: [change],
    accepted: [{ change, reason: text, until: undefined }],
    failing: new Set([change.fingerprint]),
    advice: { bump: "major", because: change },
    warnings: [text],
  };
}

function changeOf(id: string, fingerprint: string): ApiChange {
  const nowhere = around(inRevision("", "openapi"));
  return {
    id,
    fingerprint,
    group: "changed",
    direction: undefined,
    wire: "safe",
    types: "none",
    names: false,
    message: "",
    why: "",
    fix: "",
    migration: undefined,
    base: nowhere,
    revision: nowhere,
    oldValue: undefined,
    newValue: undefined,
    usedBy: [],
  };
}

function inBase(pointer: string, source: string): ChangePlace {
  return { ...rangeOf(source, baseText), file, pointer };
}

function inRevision(pointer: string, source: string): ChangePlace {
  return { ...rangeOf(source, revisionText), file, pointer };
}

function around(place: ChangePlace): ChangePlace {
  return { ...place, exact: false };
}

type Range = Omit<ChangePlace, "file" | "pointer">;

/** Where `source` first stands in `text`. */
function rangeOf(source: string, text: string): Range {
  const start = text.indexOf(source);
  const before = text.slice(0, start).split("\n");
  const through = text.slice(0, start + source.length).split("\n");
  return {
    exact: true,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    endLine: through.length,
    endColumn: (through.at(-1)?.length ?? 0) + 1,
  };
}

function sideOf(file: string, version: string, text: string): ReportSide {
  return {
    label: file,
    title: "Pets",
    version,
    textOf: (name) => (name === file ? text : undefined),
  };
}
