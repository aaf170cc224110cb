#!/usr/bin/env node
import module from "node:module";

// Node 22.8 and later keep what they compiled for the next run.
module.enableCompileCache?.();

const { run } = await import("../dist/main.js");
await run(process.argv);
