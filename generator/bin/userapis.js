#!/usr/bin/env node
import module from "node:module";
import v8 from "node:v8";

// A run is over before most optimised code has paid for its compilation: this makes V8 wait three times as long with it
// (docs/decisions/0006-wait-with-optimising.md has the measurements). It has to be said before the code is loaded, and only
// to the V8 of Node 20: later ones do not know the flag, and say so.
if (process.version.startsWith("v20."))
  v8.setFlagsFromString("--interrupt-budget=400000");

// Node 22.8 and later keep what they compiled for the next run.
module.enableCompileCache?.();

const { run } = await import("../dist/main.js");
await run(process.argv);
