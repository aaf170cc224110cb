#!/usr/bin/env node
const generator = import.meta.resolve("@userapis/generator/package.json");
await import(new URL("bin/userapis.js", generator).href);
