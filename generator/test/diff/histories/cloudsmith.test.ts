import { expect, test } from "vitest";
import { historyOf } from "./history.js";

const cloudsmith = historyOf("cloudsmith");

/** The type of one answer has another name, and its old name is now the type of another. On the wire nothing happened to it. */
const wanted = [
  "safe import names - model-renamed: the type `InlineResponse2001` is called `InlineResponse2002` now (GET /user/tokens/)",
  "safe none - operation-added: GET /repos/{owner}/{identifier}/connected-repositories/ is new (GET /repos/{owner}/{identifier}/connected-repositories/)",
  "safe none - document-version-changed: the version of the document is `2.0.27`, was `2.0.21`",
];

test("a numbered name moves to another shape", async () => {
  expect(await cloudsmith.changes()).toEqual(wanted);
});

test("it stops those who go by types", async () => {
  const { code } = await cloudsmith.command("--fail-on", "types");
  expect(code).toBe(1);
});

test("it stops nobody who goes by the wire", async () => {
  const { code } = await cloudsmith.command("--fail-on", "wire:risky");
  expect(code).toBe(0);
});

test("the compiler sees that the old name does not fit any more", async () => {
  const { code } = await cloudsmith.command(
    ...["--fail-on", "types", "--types", "compile"],
  );
  expect(code).toBe(1);
});
