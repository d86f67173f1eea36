import { rm } from "node:fs/promises";
import { expect } from "vitest";
import { demoBatch, demoPlanningBatch, demoRegistersBatch } from "../../../server/demo/demo.ts";
import { start } from "../../../server/start/start.ts";
import { newDataDir, putBoundaries } from "../generation/small-world.ts";

/** The server with the figures that ship, on small boundaries made up for tests. */
export async function startDemo() {
  const dataDir = await newDataDir();
  const content = {
    async prepareBoundaries(folder: string, structures: readonly ("2021" | "2026")[]) {
      for (const structure of structures) await putBoundaries(folder, structure);
    },
    firstBatches: [demoBatch, demoRegistersBatch, demoPlanningBatch],
  };
  const running = await start({ host: "127.0.0.1", port: 0, dataDir }, content, () => {});
  const request = (path: string, init?: RequestInit) => fetch(`${running.url}${path}`, init);
  return {
    request,
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
    async json(path: string): Promise<any> {
      const response = await request(path);
      expect(response.status, path).toBe(200);
      return response.json();
    },
    post: (path: string, body: unknown) =>
      request(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
