import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junitReport } from "../../../src/diff/report/junit-report.js";
import {
  hostileReport,
  unchangedReport,
  usersReport,
} from "./shown-reports.js";

test("a change is a case, which has failed, been skipped or passed", () => {
  expect(junitReport([usersReport, unchangedReport]))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="userapis diff" tests="6" failures="2" errors="0">
  <testsuite name="@example/users" tests="5" failures="2" skipped="1" errors="0">
    <properties>
      <property name="base" value="git:main:specs/users.yaml"/>
      <property name="base.version" value="1.4.0"/>
      <property name="revision" value="specs/users.yaml"/>
      <property name="revision.version" value="1.5.0"/>
      <property name="bump" value="major"/>
    </properties>
    <testcase name="operation-removed #/paths/~1users~1{id}/delete" classname="@example/users">
      <failure type="operation-removed" message="\`DELETE /users/{id}\` was removed.">\`DELETE /users/{id}\` was removed.
Clients that call it get 404 or 405.
Fix: Keep it, deprecated, until nobody calls it.
Migration: stop calling \`users.delete\`
Verdict: wire: breaking, types: call
Used by 1 operation:
  DELETE /users/{id}
Base: specs/users.yaml:16:5
Revision: specs/users.yaml:4:3
Fingerprint: 1f0a5d2c9b3e</failure>
    </testcase>
    <testcase name="property-became-nullable #/components/schemas/User/properties/email/type" classname="@example/users">
      <failure type="property-became-nullable" message="\`email\` of \`User\` can be \`null\`.">\`email\` of \`User\` can be \`null\`.
Whoever reads it gets a value that was never promised.
Fix: Send an empty text, or add another property.
Migration: handle \`null\` in \`user.email\`
Verdict: wire: breaking, types: call, response
Used by 1 operation:
  GET /users/{id}
Base: specs/users.yaml:27:18
Revision: specs/users.yaml:22:18
Fingerprint: 27be01f4a6d8</failure>
    </testcase>
    <testcase name="enum-value-added #/components/schemas/User/properties/role/enum/2" classname="@example/users">
      <system-out>\`role\` of \`User\` can be \`guest\`.
Code that knows every value meets one it does not know.
Fix: Tell the users of the API first.
Migration: handle \`guest\`
Verdict: wire: risky, types: exhaustive, response
Used by 1 operation:
  GET /users/{id}
Base: specs/users.yaml:28:31
Revision: specs/users.yaml:23:53
Fingerprint: 3c9d77e0b152</system-out>
    </testcase>
    <testcase name="description-changed #/paths/~1users~1{id}/get/responses/200/description" classname="@example/users">
      <system-out>The description of the answer 200 changed.
No program can notice.
Fix: Nothing to do.
Verdict: safe
Used by 1 operation:
  GET /users/{id}
Base: specs/users.yaml:12:11
Revision: specs/users.yaml:12:11
Fingerprint: 4a10c3f29e77</system-out>
    </testcase>
    <testcase name="max-length-set #/paths/~1users~1{id}/get/parameters/0/schema/maxLength" classname="@example/users">
      <skipped message="Longer ids never existed. (until 2027-01-31)"/>
      <system-out>The path parameter \`id\` may have 20 characters at most.
Calls with a longer text are refused, and no compiler sees it.
Fix: Accept what was accepted before.
Migration: keep \`id\` within 20 characters
Verdict: wire: breaking, request
Used by 1 operation:
  GET /users/{id}
Base: specs/users.yaml:9:49
Revision: specs/users.yaml:9:73
Fingerprint: 5e6b8d40c1fa</system-out>
    </testcase>
    <system-err>The acceptance of 000000000000 matches no change.</system-err>
  </testsuite>
  <testsuite name="specs/teams.yaml" tests="1" failures="0" skipped="0" errors="0">
    <properties>
      <property name="base" value="specs/old teams.yaml"/>
      <property name="base.version" value="2.0.0"/>
      <property name="revision" value="specs/teams.yaml"/>
      <property name="revision.version" value="2.0.0"/>
      <property name="bump" value="none"/>
    </properties>
    <testcase name="no changes" classname="specs/teams.yaml"/>
  </testsuite>
</testsuites>
`);
});

test("texts of a document cannot leave their place", () => {
  const report = junitReport([hostileReport]);
  expect(report.match(/<\w+/gu)).toEqual([
    "<testsuites",
    "<testsuite",
    "<properties",
    ...Array.from({ length: 5 }, () => "<property"),
    ...["<testcase", "<failure"],
    ...["<testcase", "<skipped", "<system"],
    "<system",
  ]);
  expect(report).toContain("{0} \\u0000\\u001b[31m\uFFFD\\ud800\\r\\n");
});

test("a change of a schema that everything uses names some operations only", () => {
  const [change] = usersReport.changes;
  if (change === undefined) throw new Error("has none");
  const usedBy = Array.from({ length: 12 }, (_, index) => `GET /${index}`);
  expect(
    junitReport([{ ...usersReport, changes: [{ ...change, usedBy }] }]),
  ).toMatch(
    /Used by 12 operations:\n {2}GET \/0\n[^]*GET \/9\n {2}and 2 more\n/u,
  );
});

test.each([
  ["no report", []],
  ["one report", [usersReport]],
  ["several reports", [usersReport, unchangedReport, usersReport]],
  ["a report with anything in its texts", [hostileReport]],
])("%s: what Jenkins reads", async (_, reports) => {
  const { errors } = await validateXML({
    xml: { fileName: "report.xml", contents: junitReport(reports) },
    schema: [
      readFileSync(
        new URL("../../fixtures/report-schemas/junit-10.xsd", import.meta.url),
        "utf8",
      ),
    ],
  });
  expect(errors).toEqual([]);
});
