import type { CallStyle } from "./run-call.js";
import type { TryOperation, TryVendor } from "./try-vendor.js";

export interface PrintedCall {
  readonly vendor: TryVendor;
  readonly operation: TryOperation;
  readonly input: Readonly<Record<string, unknown>>;
  readonly style: CallStyle;
  /** Names of the schemes that the client is given credentials for. */
  readonly credentials: readonly string[];
  /** Options of the client beside the credentials. */
  readonly settings: Readonly<Record<string, number>>;
}

/** The program that makes the same call. */
export function printCode(call: PrintedCall): string {
  const { vendor, operation, style } = call;
  const callee = `${vendor.variable}.${operation.tag}.${operation.methodName}`;
  const argument =
    Object.keys(call.input).length === 0 ? "" : printValue(call.input, 0);
  return [
    `import { ${vendor.clientName} } from "${vendor.packageName}";`,
    "",
    `const ${vendor.variable} = new ${vendor.clientName}(${printOptions(call)});`,
    "",
    ...ending(style, `${callee}(${argument})`),
    "",
  ].join("\n");
}

function ending(style: CallStyle, call: string): readonly string[] {
  switch (style) {
    case "await":
      return [`const data = await ${call};`, "console.log(data);"];
    case "result":
      return [
        `const result = await ${call}.result();`,
        "if (result.ok) console.log(result.status, result.data);",
        "else console.error(result.status, result.error);",
      ];
    case "iterate":
      return [
        `for await (const item of ${call}) {`,
        "  console.log(item);",
        "}",
      ];
  }
}

/** The options as code: credentials come from the environment, as in a package's README. */
function printOptions({ vendor, credentials, settings }: PrintedCall): string {
  const auth = vendor.schemes
    .filter(({ name }) => credentials.includes(name))
    .map(({ name, isBasic }) => {
      const variable = environmentName(vendor.name, name);
      const value = isBasic ? basicValue(variable) : fromEnvironment(variable);
      return `    ${printKey(name)}: ${value},`;
    });
  const variables =
    Object.keys(vendor.serverVariables).length === 0
      ? []
      : [`  serverVariables: ${printFlat(vendor.serverVariables)},`];
  const lines = [
    ...(auth.length === 0 ? [] : ["  auth: {", ...auth, "  },"]),
    ...variables,
    ...Object.entries(settings).map(([key, value]) => `  ${key}: ${value},`),
  ];
  return lines.length === 0 ? "" : ["{", ...lines, "}"].join("\n");
}

function basicValue(variable: string): string {
  return [
    "{",
    `      username: ${fromEnvironment(`${variable}_USERNAME`)},`,
    `      password: ${fromEnvironment(`${variable}_PASSWORD`)},`,
    "    }",
  ].join("\n");
}

function fromEnvironment(variable: string): string {
  return `process.env["${variable}"] ?? ""`;
}

/** `orgAppKeys` of Glowmarkt → `GLOWMARKT_ORG_APP_KEYS`. */
function environmentName(vendor: string, scheme: string): string {
  return `${vendor}_${scheme}`
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .toUpperCase();
}

/** Longer ones are broken, one member a line. */
const width = 60;

/** A JSON value as code. */
function printValue(value: unknown, depth: number): string {
  const whole = printFlat(value);
  if (whole.length <= width) return whole;
  const inner = "  ".repeat(depth + 1);
  const outer = "  ".repeat(depth);
  if (Array.isArray(value)) {
    const items = value.map(
      (item: unknown) => `${inner}${printValue(item, depth + 1)},\n`,
    );
    return `[\n${items.join("")}${outer}]`;
  }
  if (typeof value !== "object" || value === null) return whole;
  const members = Object.entries(value).map(
    ([key, member]: [string, unknown]) =>
      `${inner}${printKey(key)}: ${printValue(member, depth + 1)},\n`,
  );
  return `{\n${members.join("")}${outer}}`;
}

function printFlat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printFlat).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]: [string, unknown]) =>
      `${printKey(key)}: ${printFlat(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
