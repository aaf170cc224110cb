import { wanted } from "./programs.mjs";

/** Has a program call the stub, which counts its requests; throws where what it gives or sends is not as wanted. */
export async function callStub({ stub }, { vendor, app, calls = 2 }, run) {
  const { baseUrl, appUrl, seen } = stub.visit(vendor, app);
  const given = await run(baseUrl, appUrl);
  if (seen.refused.length > 0)
    throw new Error(`it sent ${seen.refused.join(", ")}`);
  const expected = calls === 2 ? wanted : wanted.split(" ")[0];
  if (given !== expected)
    throw new Error(`it gave ${JSON.stringify(given)}, not "${expected}"`);
  if (seen.count !== calls)
    throw new Error(`${seen.count} of ${calls} requests arrived`);
}
