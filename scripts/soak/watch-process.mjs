/** Listens for what nobody should hear: rejections without a handler, warnings; and compares what keeps the process alive with what did before. */
export function watchProcess() {
  const heard = new Map();
  const note = (text) => heard.set(text, (heard.get(text) ?? 0) + 1);
  process.on("unhandledRejection", (reason) =>
    note(`unhandled rejection: ${reason}`),
  );
  process.on("warning", ({ name, message }) =>
    note(`warning: ${name}: ${message.slice(0, 200)}`),
  );
  const before = process.getActiveResourcesInfo();
  const handles = () => {
    const left = process.getActiveResourcesInfo();
    for (const kind of before) {
      const at = left.indexOf(kind);
      if (at >= 0) left.splice(at, 1);
    }
    return left;
  };
  return {
    handles,
    async problems() {
      // What has just been closed goes with the next turns.
      for (let turn = 0; turn < 10; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
      const left = handles();
      return [
        ...[...heard].map(([text, count]) => `${count} × ${text}`),
        ...(left.length === 0 ? [] : [`handles left: ${left.join(", ")}`]),
      ];
    },
    /** The timer holds nothing: it runs out only where something else keeps the process alive. */
    demandExit() {
      setTimeout(() => {
        console.log(
          `✗ the process does not end by itself: ${process.getActiveResourcesInfo().join(", ")}`,
        );
        process.exit(1);
      }, 10_000).unref();
    },
  };
}
