import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { packageRoot } from "../package-root.ts";

/**
 * Starts a program in a thread of its own: the built one in `dist/server`, or in development its source.
 *
 * @param built  Its name among the programs of `vite.server.config.ts`.
 * @param source  Address of its TypeScript.
 */
export function startThread(built: string, source: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(join(packageRoot(), "dist", "server", `${built}.js`), options);
  }
  // Threads do not inherit what makes Node read TypeScript.
  const register = pathToFileURL(
    join(packageRoot(), "node_modules", "tsx", "dist", "esm", "api", "index.mjs"),
  ).href;
  const code = `import(${JSON.stringify(register)}).then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); });`;
  return new Worker(code, { ...options, eval: true });
}
