import { transform } from "esbuild";

/** What a call prints when all is well: the field of both answers, which name the same user. */
export const wanted = "ada ada";

/** A module in TypeScript that exports `call(baseUrl)`: through the class, and through the standalone function. */
export function typedCall(name, vendor) {
  const { className, type } = vendor;
  return `import { ${className} } from "${name}";
import type { ${type} } from "${name}";
import { createClient, ${vendor.operation} } from "${name}/operations";
${typedCalls(vendor)}
export function refuse(client: ${className}): void {
  // @ts-expect-error -- an option that there is not
  void client.user.${vendor.operation}(${vendor.given ?? "{}"}, { retry: "never" });
  // @ts-expect-error -- an operation that there is not
  void client.user.nothing();
}
`;
}

/** The same in JavaScript. */
export async function plainCall(name, vendor) {
  const { code } = await transform(typedCall(name, vendor), { loader: "ts" });
  return code;
}

/** A CommonJS program that prints what `call` gives for the base URL it is given. */
export async function requireProgram(name, vendor) {
  const { code } = await transform(typedCalls(vendor), { loader: "ts" });
  const { className, operation } = vendor;
  return `const { ${className} } = require("${name}");
const { createClient, ${operation} } = require("${name}/operations");
require("${name}/openapi.json").openapi.startsWith("3.");
${code.replace("export ", "")}
call(process.argv[2]).then(console.log);
`;
}

function typedCalls({ className, auth, operation, given, type, field }) {
  const options = `{ baseUrl, auth: ${auth} }`;
  const input = given === undefined ? "" : `, ${given}`;
  return `
export async function call(baseUrl: string): Promise<string> {
  const client = new ${className}(${options});
  const answer: ${type} = await client.user.${operation}(${given ?? ""});
  const again = await ${operation}(createClient(${options})${input});
  return String(answer.${field}) + " " + String(again.${field});
}
`;
}
