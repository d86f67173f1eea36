import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { publish } from "../../../../server/control/publish.ts";
import { newDataDir } from "../../generation/small-world.ts";
import { question, startPlanner } from "../plan-server.ts";

// Threads and servers start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 });

test("stopped and started again, the server has every plan as it was told", async () => {
  const first = await startPlanner();
  const solved = await first.solved(await first.draft());
  const draft = await first.draft(question, "Nháp");
  const proposed = (await first.step(solved, "proposed")).answer;
  await first.stop();
  // A command that opens the ledger alone in between disturbs nothing.
  expect(await publish(first.dataDir)).toMatchObject({ by: "command" });
  const second = await startPlanner(first.dataDir);
  try {
    expect(await second.get(`/api/plans/${proposed.id}`)).toEqual(proposed);
    expect(await second.get(`/api/plans/${draft.id}`)).toEqual(draft);
    const { plans } = await second.get("/api/plans");
    expect(plans.map(({ id }: { id: string }) => id)).toEqual([proposed.id, draft.id]);
    expect(await publish(first.dataDir)).toMatchObject({ by: "server" });
  } finally {
    await second.close();
  }
});

test("killed right after an answer and in the middle of a solve, nothing it told is lost", async () => {
  const dataDir = await newDataDir();
  const program = join(import.meta.dirname, "..", "start-planner.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await readyLine(child.stdout!);
    const send = async (method: string, path: string, body: object) => {
      const headers = { "content-type": "application/json" };
      const init = { method, headers, body: JSON.stringify(body) };
      return (await fetch(`${url}${path}`, init)).json();
    };
    const body = { name: "Kế hoạch", who: "Công an tỉnh", question };
    const { id } = await send("POST", "/api/plans", body);
    await send("POST", `/api/plans/${id}/solve`, { version: 1 });
    const other = await send("POST", "/api/plans", body);
    const renamed = await send("PUT", `/api/plans/${other.id}`, { version: 1, name: "Tên mới" });
    child.kill("SIGKILL");
    await once(child, "exit");
    const server = await startPlanner(dataDir);
    try {
      expect(await server.get(`/api/plans/${other.id}`)).toEqual(renamed);
      const plan = await server.get(`/api/plans/${id}`);
      // The solve may have ended before the kill; if not, nothing of it is there.
      expect(plan.solution === null ? 1 : 2).toBe(plan.version);
      expect((await server.solved(plan)).solution.status).toBe("optimal");
    } finally {
      await server.stop();
    }
  } finally {
    child.kill("SIGKILL");
    await rm(dataDir, { recursive: true });
  }
});

async function readyLine(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
  }
  throw new Error("the server ended before it was ready");
}
