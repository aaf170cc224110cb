/** What is wrong with a snippet that has been run; `undefined` where nothing is. */
export function findFailure(snippet) {
  const problem = snippet.runs.map(problemOf).find(Boolean) ?? silence(snippet);
  if (snippet.notRun === undefined) return problem;
  return problem === undefined
    ? `It is marked as not run (${snippet.notRun}), but it runs.`
    : undefined;
}

function problemOf({ prefer, refused, failure }) {
  const when = prefer === undefined ? "" : `With the answer ${prefer}: `;
  if (failure !== undefined) return `${when}${failure}`;
  return refused.length === 0 ? undefined : `${when}${refused.join("\n")}`;
}

/** A snippet that waits for a call must have asked a server. */
function silence({ own, runs }) {
  if (!/\bawait /.test(own) || offline.test(own)) return undefined;
  return runs.every(({ requests }) => requests > 0)
    ? undefined
    : "It was to call a server, and called none.";
}

/** What answers without a network: the transport for tests, and the generator. */
const offline = /testTransport|@userapis\/generator/;

/** A line for each page, and what is wrong. */
export function printReport(outcomes) {
  for (const page of new Set(outcomes.map((one) => one.page))) {
    const here = outcomes.filter((one) => one.page === page);
    const marked = here.filter(({ notRun }) => notRun !== undefined);
    const runs = here.flatMap((one) => one.runs);
    const requests = runs.reduce((sum, one) => sum + one.requests, 0);
    console.log(
      `${page}: ${here.length - marked.length} snippets run, ${requests} requests, ${marked.length} not run`,
    );
    for (const { line, failure } of here)
      if (failure !== undefined) console.log(`  ${page}:${line} ${failure}`);
  }
}
