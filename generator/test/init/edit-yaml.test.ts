import { expect, test } from "vitest";
import { addEntry, appendItem } from "../../src/init/edit-yaml.js";

const zoo = "zoo:\n  spec: zoo.yaml\n  output: zoo\n";

test("an entry goes behind the last one; all else stays as it was written", () => {
  const text = `# ours
license:   MIT   # odd spaces

packages:
    # indented by four
    petstore:
        packageJson:
            { scripts: { a: b } }
        spec: 'pets.yaml'  # the last line

# the end
diff: { failOn: wire }
`;
  expect(addEntry(text, "packages", zoo)).toBe(
    text.replace(
      "# the last line\n",
      `# the last line
    zoo:
      spec: zoo.yaml
      output: zoo
`,
    ),
  );
});

test("an entry behind a text of several lines, at the end of a file without a line break", () => {
  expect(
    addEntry("packages:\n  a:\n    description: |\n      x", "packages", zoo),
  ).toBe(
    "packages:\n  a:\n    description: |\n      x\n  zoo:\n    spec: zoo.yaml\n    output: zoo\n",
  );
});

test("line breaks are those of the file", () => {
  expect(
    addEntry(
      "packages:\r\n  a: { spec: x }\r\n",
      "packages",
      "b: { spec: y }\n",
    ),
  ).toBe("packages:\r\n  a: { spec: x }\r\n  b: { spec: y }\r\n");
});

test.each([
  ["packages: {}\n", `packages:\n${indented(zoo)}`],
  ["packages:\n", `packages:\n${indented(zoo)}`],
  [
    "# none\nlicense: MIT\n",
    `# none\nlicense: MIT\npackages:\n${indented(zoo)}`,
  ],
])("no map to add to: %j", (text, wanted) => {
  expect(addEntry(text, "packages", zoo)).toBe(wanted);
});

test("a map in braces stays one", () => {
  expect(
    addEntry(
      "packages: { a: { spec: x } } # all\n",
      "packages",
      "b: { spec: y }\n",
    ),
  ).toBe("packages: { a: { spec: x }, b: { spec: y } } # all\n");
});

test("an item goes behind the last one, in its columns", () => {
  const text = `# workspace
packages:
  - "apps/*" # all
  - libs/a
catalog: { a: 1 }
`;
  expect(appendItem(text, "packages", "clients/pets")).toBe(
    text.replace("libs/a\n", 'libs/a\n  - "clients/pets"\n'),
  );
});

test.each([
  ["", "packages:\n  - a/b\n"],
  ["packages: [x]\n", "packages: [ x, a/b ]\n"],
  ["catalog: {}\n", "catalog: {}\npackages:\n  - a/b\n"],
])("no list of lines to add to: %j", (text, wanted) => {
  expect(appendItem(text, "packages", "a/b")).toBe(wanted);
});

function indented(text: string): string {
  return text.replace(/^/gm, "  ").trimEnd() + "\n";
}
