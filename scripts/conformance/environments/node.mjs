import { inspect } from "node:util";

export const environment = { inspect: (value) => inspect(value, { depth: 9 }) };
