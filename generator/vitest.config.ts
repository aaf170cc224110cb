import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Tests of the command line start many processes, on machines that may be busy; nothing is asserted about time.
    testTimeout: 60_000,
  },
});
