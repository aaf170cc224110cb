import { expect, test } from "vitest";
import {
  changesetContent,
  isOwnChangeset,
  printChangeset,
} from "../../../src/diff/advice/print-changeset.js";
import { exampleChange, exampleReport } from "../example-change.js";

const changes = [
  exampleChange({
    wire: "breaking",
    types: "call",
    message: "the query parameter `page` became required",
    migration: "pass `page`",
    usedBy: ["GET /pets"],
  }),
  exampleChange({
    types: "mock",
    message: "The answer's property `tag` became required.",
    usedBy: ["GET /a", "GET /b", "GET /c", "GET /d", "GET /e"],
  }),
  exampleChange({
    group: "added",
    message: "The operation `POST /pets`\nwas added.",
    usedBy: ["POST /pets"],
  }),
  exampleChange({
    group: "deprecated",
    message: "The operation `GET /cats` is deprecated.",
    migration: "move away from `cats.list`",
    usedBy: ["GET /cats"],
  }),
  exampleChange({ group: "removed", message: "A limit was removed." }),
  exampleChange({ group: "prose" }),
  exampleChange({ group: "prose" }),
];

test("grouped, in terms of what a user of the package has to do", () => {
  expect(
    printChangeset({
      packageName: "@acme/petstore",
      bump: "major",
      changes,
      strictTypes: false,
    }),
  ).toBe(`---
# Written by userapis diff for @acme/petstore; a later run writes it anew.
"@acme/petstore": major
---

The API changed: 1 breaking change, 1 addition, 1 change, 1 deprecation, 1 removal, 2 texts.

**Breaking**

- Pass \`page\`. The query parameter \`page\` became required. (\`GET /pets\`)

**Added**

- The operation \`POST /pets\` was added. (\`POST /pets\`)

**Changed**

- The answer's property \`tag\` became required. (\`GET /a\`, \`GET /b\`, \`GET /c\`, 2 more)

**Deprecated**

- Move away from \`cats.list\`. The operation \`GET /cats\` is deprecated. (\`GET /cats\`)

**Removed**

- A limit was removed.

**Documentation**

- Descriptions and examples changed in 2 places.
`);
});

test("strict types put what breaks a mock under Breaking", () => {
  const text = printChangeset({
    packageName: "petstore",
    bump: "major",
    changes: changes.slice(1, 2),
    strictTypes: true,
  });
  expect(text).toContain("**Breaking**\n\n- The answer's property `tag`");
});

test("it is known again, for its package only", () => {
  const text = printChangeset({
    packageName: "@acme/petstore",
    bump: "patch",
    changes,
    strictTypes: false,
  });
  expect(isOwnChangeset(text, "@acme/petstore")).toBe(true);
  expect(isOwnChangeset(text, "@acme/pet")).toBe(false);
  expect(
    isOwnChangeset(
      '---\n"@acme/petstore": minor\n---\n\nBy hand.\n',
      "@acme/petstore",
    ),
  ).toBe(false);
});

test("accepted changes are told too; without a package or a bump there is nothing to tell", () => {
  const [change = exampleChange({})] = changes;
  const report = exampleReport({
    packageName: "petstore",
    advice: { bump: "major", because: change },
    accepted: [{ change, reason: "Nobody uses it.", until: undefined }],
  });
  expect(changesetContent(report, true)).toEqual({
    packageName: "petstore",
    bump: "major",
    changes: [change],
    strictTypes: true,
  });
  expect(
    changesetContent({ ...report, packageName: undefined }, true),
  ).toBeUndefined();
  expect(
    changesetContent(
      { ...report, advice: { bump: "none", because: undefined } },
      true,
    ),
  ).toBeUndefined();
});
