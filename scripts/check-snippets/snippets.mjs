/**
 * The `ts` fences of a page, each as a module: one that makes no client of its own continues from the client that the page's first makes.
 * `notRun` is the reason in a comment `<!-- not run: reason -->` before the fence.
 */
export function snippetsOf(page) {
  const fences = [...page.matchAll(fence)].map(({ index, groups }) => ({
    line: page.slice(0, index + groups.mark.length).split("\n").length,
    own: groups.code,
    notRun: groups.reason,
  }));
  const client = construction.exec(fences[0]?.own ?? "")?.[0];
  return fences.map((one, index) => {
    const continues =
      index > 0 && client !== undefined && !makesClient.test(one.own);
    const code = continues ? `${client}\n\n${one.own}` : one.own;
    return { ...one, code: `${code}\nexport {};\n` };
  });
}

const fence =
  /(?<mark>(?:^<!-- not run: (?<reason>.+?) -->\n+)?)^```ts\n(?<code>[\s\S]*?)^```$/gm;

const makesClient = /\bnew |\bcreate\w*Client\(/;

/** Everything up to the end of the statement that makes a client. */
const construction = /^[\s\S]*?^const \w+ = new [\s\S]*?\);$/m;
