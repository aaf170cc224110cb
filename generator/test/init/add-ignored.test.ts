import { expect, test } from "vitest";
import { addIgnored } from "../../src/init/add-ignored.js";

const lines = ["node_modules/", "dist/", "*.tgz"];

test.each([
  ["mine\n", "mine\nnode_modules/\ndist/\n*.tgz\n"],
  ["", "node_modules/\ndist/\n*.tgz\n"],
  ["node_modules\n**/dist/", "node_modules\n**/dist/\n*.tgz\n"],
  ["a\r\n", "a\r\nnode_modules/\r\ndist/\r\n*.tgz\r\n"],
  ["# dist/\n/dist\n", "# dist/\n/dist\nnode_modules/\ndist/\n*.tgz\n"],
  ["dist\n*.tgz\n  node_modules \n", "dist\n*.tgz\n  node_modules \n"],
])("%j becomes %j", (text, wanted) => {
  expect(addIgnored(text, lines)).toBe(wanted);
});
