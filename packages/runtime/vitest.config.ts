import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests and scenarios make thousands of calls, on machines that may be busy; nothing is asserted about time.
    testTimeout: 60_000,
  },
});
