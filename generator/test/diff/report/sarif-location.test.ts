import { expect, test } from "vitest";
import { artifactOf } from "../../../src/diff/report/sarif-location.js";

const uriBaseId = "%SRCROOT%";

test.each([
  ["specs/users.yaml", { uri: "specs/users.yaml", uriBaseId }],
  ["./specs/users.yaml", { uri: "specs/users.yaml", uriBaseId }],
  ["../users.yaml", { uri: "../users.yaml", uriBaseId }],
  [
    "my specs/50%/#1?.yaml",
    { uri: "my%20specs/50%25/%231%3F.yaml", uriBaseId },
  ],
  ["specs/größe.yaml", { uri: "specs/gr%C3%B6%C3%9Fe.yaml", uriBaseId }],
  ["/tmp/a b.yaml", { uri: "file:///tmp/a%20b.yaml" }],
  ["C:\\specs\\a.yaml", { uri: "file:///C%3A/specs/a.yaml" }],
  [
    "https://example.test/a b.yaml?x=1",
    { uri: "https://example.test/a%20b.yaml?x=1" },
  ],
])("a file on the disk: %s", (file, artifact) => {
  expect(artifactOf(file, file)).toEqual(artifact);
});

test.each([
  ["git:main:specs/a b.yaml", "specs/a b.yaml", "specs/a%20b.yaml"],
  ["main:specs/a.yaml", "specs/models.yaml", "specs/models.yaml"],
  [
    "npm:@acme/api@1.0.0",
    "npm:@acme/api@1.0.0/api.yaml",
    "npm%3A%40acme/api%401.0.0/api.yaml",
  ],
  ["-", "<stdin>", "%3Cstdin%3E"],
])("a file from elsewhere: %s", (label, file, uri) => {
  expect(artifactOf(file, label)).toEqual({ uri });
});

test("a colon deep in a path says nothing of where it is from", () => {
  const file = "specs/a:b.yaml";
  expect(artifactOf(file, file)).toEqual({
    uri: "specs/a%3Ab.yaml",
    uriBaseId,
  });
});
