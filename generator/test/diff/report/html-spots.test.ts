import { expect, test } from "vitest";
import { groupBySpot } from "../../../src/diff/report/html-spots.js";
import { exampleChange } from "../example-change.js";

test.each([
  ["/paths/~1users~1{id}/get/responses/200", "Endpoints", "GET /users/{id}"],
  ["/paths/~1users~1{id}/parameters/0", "Endpoints", "/users/{id}"],
  ["/paths/~1users~1{id}", "Endpoints", "/users/{id}"],
  ["/webhooks/created/post", "Webhooks", "created"],
  ["/components/schemas/User/properties/id", "Schemas", "User"],
  ["/components/securitySchemes/key", "Security schemes", "key"],
  ["/components/schemas", "Schemas", "schemas"],
  ["/info/title", "Document", "info"],
  ["/paths", "Document", "paths"],
  ["", "Document", "schemas/user.yaml"],
])("%s", (pointer, area, spot) => {
  expect(names([exampleChange(at(pointer))])).toEqual([[area, [[spot, 1]]]]);
});

test("groups stand in the order of their first change", () => {
  expect(
    names(
      [
        "/components/schemas/User/type",
        "/paths/~1b/get",
        "/components/schemas/Team",
        "/paths/~1a/get",
        "/components/schemas/User/title",
      ].map((pointer) => exampleChange(at(pointer))),
    ),
  ).toEqual([
    [
      "Schemas",
      [
        ["User", 2],
        ["Team", 1],
      ],
    ],
    [
      "Endpoints",
      [
        ["GET /b", 1],
        ["GET /a", 1],
      ],
    ],
  ]);
});

test("what was removed stands where it was", () => {
  const { base } = at("/paths/~1users/delete");
  const { revision } = at("/paths/~1users");
  const removed = { base, revision: { ...revision, exact: false } };
  expect(names([exampleChange(removed)])).toEqual([
    ["Endpoints", [["DELETE /users", 1]]],
  ]);
});

function names(changes: Parameters<typeof groupBySpot>[0]) {
  return groupBySpot(changes).map(({ name, spots }) => [
    name,
    spots.map((spot) => [spot.name, spot.changes.length]),
  ]);
}

function at(pointer: string) {
  const { base } = exampleChange({});
  const place = { ...base, file: "schemas/user.yaml", pointer };
  return { base: place, revision: place };
}
