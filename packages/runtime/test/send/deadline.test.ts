import { describe, expect, it } from "vitest";
import { Deadline } from "../../src/send/deadline.js";

const reason = new Error("over");
const never = new Promise<never>(() => undefined);

/** A deadline, and what a listener of it has heard. */
function watched() {
  const deadline = new Deadline();
  const heard: unknown[] = [];
  const unlink = deadline.onEnd((why) => heard.push(why));
  return { deadline, heard, unlink };
}

describe("a deadline", () => {
  it("ends once", () => {
    const { deadline, heard } = watched();
    deadline.end(reason);
    deadline.end(new Error("again"));
    expect(heard).toEqual([reason]);
    expect(deadline.reason).toBe(reason);
  });

  it("tells a late listener at once, and one that has gone nothing", () => {
    const { deadline, heard, unlink } = watched();
    unlink();
    deadline.end(reason);
    expect(heard).toEqual([]);
    deadline.onEnd((why) => heard.push(why));
    expect(heard).toEqual([reason]);
  });

  it("tells all listeners, also where one takes itself back", () => {
    const { deadline, heard } = watched();
    const unlink = deadline.onEnd(() => {
      unlink();
    });
    deadline.onEnd((why) => heard.push(why));
    deadline.end(reason);
    expect(heard).toEqual([reason, reason]);
  });

  it("ends with the one it is within, until it has finished", () => {
    const call = new Deadline();
    const { deadline, heard } = watched();
    const finished = watched();
    deadline.within(call);
    finished.deadline.within(call);
    finished.deadline.finish();
    call.end(reason);
    expect(heard).toEqual([reason]);
    expect(finished.heard).toEqual([]);
  });

  it("ends with a signal, with an error made of its reason", () => {
    const toError = (cause: unknown) => new Error("aborted", { cause });
    const controller = new AbortController();
    const before = watched();
    before.deadline.follow(controller.signal, toError);
    controller.abort("left");
    const after = watched();
    after.deadline.follow(controller.signal, toError);
    const wanted = [{ message: "aborted", cause: "left" }];
    expect(before.heard).toMatchObject(wanted);
    expect(after.heard).toMatchObject(wanted);
  });

  it("has a signal that tells the same, whenever it is read", () => {
    const early = new Deadline();
    const { signal } = early;
    expect(signal.aborted).toBe(false);
    early.end(reason);
    const late = new Deadline();
    late.end(reason);
    for (const read of [signal, early.signal, late.signal]) {
      expect(read).toMatchObject({ aborted: true, reason });
    }
  });

  it("takes more time than a timer can run for no limit", async () => {
    const { deadline, heard } = watched();
    deadline.endAfter(Infinity, () => reason);
    deadline.endAfter(2 ** 31, () => reason);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([]);
  });

  it("races work, whatever comes first", async () => {
    const deadline = new Deadline();
    const failure = new Error("failed");
    expect(await deadline.race(Promise.resolve(1))).toBe(1);
    await expect(deadline.race(Promise.reject(failure))).rejects.toBe(failure);
    const racing = deadline.race(never);
    const sleeping = deadline.sleep(1e6);
    deadline.end(reason);
    await expect(racing).rejects.toBe(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(deadline.race(never)).rejects.toBe(reason);
  });
});
