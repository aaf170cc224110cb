import { join } from "node:path";
import { expect, test } from "vitest";
import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { readVendors } from "../../src/pages/read-vendors.js";
import { describeVendor } from "../../src/try/describe-vendor.js";
import { readCall } from "../../src/try/read-call.js";
import { chooseOperation } from "../../src/try/try-state.js";
import type { TryChoice, TryState } from "../../src/try/try-state.js";
import { useCall } from "../../src/try/use-call.js";

const root = join(import.meta.dirname, "../../..");
const vendors = (await readVendors(root)).map(describeVendor);

/** As the page shows it at first. */
function firstChoice(): TryChoice {
  return chooseOperation(vendors, "cloudsmith", "tokenCreate");
}

function change(choice: ShallowRef<TryChoice>, part: Partial<TryState>) {
  const { state } = choice.value;
  choice.value = { ...choice.value, state: { ...state, ...part } };
}

const changes: Readonly<Record<string, Partial<TryState>>> = {
  "a credential": { credentials: [] },
  "the way it is called": { style: "result" },
  "an unreadable body": { body: "{" },
  "the body of the answer": { answerBody: "{" },
  retries: { retries: 0 },
};

test.each(Object.entries(changes))(
  "%s, changed, takes the outcome away",
  async (_, part) => {
    const choice = shallowRef(firstChoice());
    const { state, start } = useCall(() => readCall(choice.value));
    expect(state.value).toEqual({ kind: "none" });
    await start();
    expect(state.value.kind).toBe("ended");
    change(choice, part);
    expect(state.value).toEqual({ kind: "outdated" });
  },
);

test("a call that was running when something changed shows nothing", async () => {
  const choice = shallowRef(firstChoice());
  const { state, start } = useCall(() => readCall(choice.value));
  const started = start();
  expect(state.value).toEqual({ kind: "running" });
  change(choice, { retries: 0 });
  await started;
  expect(state.value).toEqual({ kind: "outdated" });
});

test("what cannot be read is told with the names of the fields, until it changes", async () => {
  const choice = shallowRef(firstChoice());
  const { state, start } = useCall(() => readCall(choice.value));
  change(choice, { body: "{", answerBody: "[" });
  await start();
  if (state.value.kind !== "failed") throw new Error("it was called");
  expect(state.value.problem).toMatch(
    /^body: This is not JSON yet: .* Body of the answer: This is not JSON yet: /,
  );
  change(choice, { body: "{}" });
  expect(state.value).toEqual({ kind: "none" });
});

test("a link with wrong names leads to the first that there are", () => {
  const [first] = vendors;
  const { vendor, operation } = chooseOperation(vendors, "nobody", "nothing");
  expect(vendor).toBe(first);
  expect(operation).toBe(first?.operations[0]);
});
