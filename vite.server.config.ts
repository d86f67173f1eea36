import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Programs that run on their own; each becomes `dist/server/<name>.js`. */
const PROGRAMS = {
  main: file("server/main.ts"),
  "prepare-boundaries": file("server/boundaries/worker.ts"),
  "read-import": file("server/import/read/worker.ts"),
  "write-export": file("server/export/worker.ts"),
  "solve-plan": file("server/plan/runs/worker.ts"),
  geodata: file("scripts/geodata.ts"),
  import: file("scripts/import.ts"),
  publish: file("scripts/publish.ts"),
};

/** The server and its commands. Packages stay in `node_modules`. */
export default defineConfig({
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: Object.fromEntries(Object.entries(PROGRAMS).filter(([, path]) => existsSync(path))),
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name]-[hash].js" },
    },
  },
});
