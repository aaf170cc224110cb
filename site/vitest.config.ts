import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Reading all documents and compiling programs takes a while on machines that are busy; nothing is asserted about time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
