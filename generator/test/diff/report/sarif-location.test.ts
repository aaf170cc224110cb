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
  ["git:main:specs/a b.yaml", { uri: "specs/a%20b.yaml" }],
  ["npm:@userapis/tiledb@1.0.0", { uri: "npm%3A%40userapis/tiledb%401.0.0" }],
  ["-", { uri: "-" }],
  [
    "https://example.test/a b.yaml?x=1",
    { uri: "https://example.test/a%20b.yaml?x=1" },
  ],
])("%s", (file, artifact) => {
  expect(artifactOf(file)).toEqual(artifact);
});
