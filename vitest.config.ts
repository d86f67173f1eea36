import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [solid()],
  test: {
    environment: "node",
    globalSetup: "tests/temporary-folder.ts",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores: a second pair of DuckDB instances would only wait for the first.
    maxWorkers: 2,
  },
});
