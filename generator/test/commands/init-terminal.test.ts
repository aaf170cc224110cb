import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import { petstore } from "./specs.js";

const command = fileURLToPath(
  new URL("../../bin/userapis.js", import.meta.url),
);

/** Types each answer once its question is there, at a terminal of the system's own `script`; gives the screen. */
async function atTerminal(
  folder: string,
  args: readonly string[],
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<string> {
  const line = [process.execPath, command, "init", ...args].join(" ");
  const child = spawn("/usr/bin/script", ["-qec", line, "/dev/null"], {
    cwd: folder,
  });
  const left = [...answers];
  let screen = "";
  child.stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    const [next] = left;
    if (next === undefined || !screen.includes(next[0])) return;
    left.shift();
    child.stdin.write(next[1]);
  });
  await new Promise((resolve) => child.once("close", resolve));
  expect(left).toEqual([]);
  return screen;
}

const files = { "pets.yaml": petstore("Get a pet.") };

// Elsewhere `script` takes other options.
describe.runIf(process.platform === "linux")("at a terminal", () => {
  test("asks for document and name, shows what it would do, and writes it", async () => {
    const folder = await folderWith(files);
    const screen = await atTerminal(
      folder,
      ["--no-install"],
      [
        ["OpenAPI document, a file or a URL: ", "cats.yaml\r"],
        ["There is no file ", "pets.yaml\r"],
        ["Name of the package (petstore): ", "Zoo\r"],
        ['"Zoo" is not a name for an npm package', "@acme/zoo\r"],
        ["Write this? (Y/n): ", "\r"],
      ],
    );
    expect(screen).toContain("package   @acme/zoo");
    expect(screen).toContain("wrote 18 files");
    expect(await filesIn(folder)).toHaveProperty(["test/zoo.test.ts"]);
  });

  test("no means no", async () => {
    const folder = await folderWith(files);
    const screen = await atTerminal(
      folder,
      ["--spec", "pets.yaml", "--package-name", "pets"],
      [["Write this? (Y/n): ", "n\r"]],
    );
    expect(screen).toContain("Nothing was written.");
    expect(await filesIn(folder)).toEqual(files);
  });

  test.each([
    ["Ctrl-C", "\u0003", "interrupted; nothing was written"],
    ["Ctrl-D", "\u0004", "The input ended before the last question"],
  ])("%s at a question", async (_, key, wanted) => {
    const folder = await folderWith(files);
    const screen = await atTerminal(
      folder,
      ["--spec", "pets.yaml"],
      [["Name of the package", key]],
    );
    expect(screen).toContain(wanted);
    expect(await filesIn(folder)).toEqual(files);
  });
});
