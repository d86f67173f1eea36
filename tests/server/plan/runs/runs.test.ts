import type { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { longQuestion, startPlanner } from "../plan-server.ts";

// Threads and servers start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 });

let server: Awaited<ReturnType<typeof startPlanner>>;
/** Threads that were started, the newest last. */
const threads: Worker[] = [];
const hear = (worker: Worker) => threads.push(worker);

beforeAll(async () => {
  process.on("worker", hear);
  server = await startPlanner();
});
afterAll(async () => {
  process.off("worker", hear);
  await server.close();
});

const long = async () => {
  const plan = await server.draft(longQuestion);
  await server.solve(plan);
  return plan;
};
const runOf = (id: string) => server.get(`/api/plans/${id}/run`);
const cancel = (id: string) => server.ask("DELETE", `/api/plans/${id}/run`);
const states = async (plans: { id: string }[]) =>
  Promise.all(plans.map(async ({ id }) => (await runOf(id)).state));

afterEach(async () => {
  const { plans } = await server.get("/api/plans");
  for (const { id } of plans) {
    const { status } = await server.send("GET", `/api/plans/${id}/run`);
    if (status === 200) await cancel(id);
  }
});

test("two run at a time, eight wait in order, the eleventh is refused", async () => {
  const plans = [];
  for (let i = 0; i < 10; i++) plans.push(await long());
  expect(await states(plans)).toEqual([
    ...["running", "running"],
    ...Array.from({ length: 8 }, () => "queued"),
  ]);
  expect(await server.get(`/api/plans/${plans[9]!.id}`)).toMatchObject({ solving: true });
  expect((await runOf(plans[2]!.id)).position).toBe(1);
  expect((await runOf(plans[9]!.id)).position).toBe(8);
  const eleventh = await server.draft(longQuestion);
  const path = `/api/plans/${eleventh.id}/solve`;
  const refused = await server.send("POST", path, { version: 1 });
  expect([refused.status, refused.answer.code]).toEqual([429, "plan.busy"]);

  // One that waits makes room for another, one that runs lets the next one run.
  expect(await cancel(plans[5]!.id)).toMatchObject({ state: "cancelled", position: 0 });
  expect((await runOf(plans[9]!.id)).position).toBe(7);
  await server.ask("POST", path, { version: 1 });
  await cancel(plans[0]!.id);
  await server.untilRun(plans[2]!.id, ({ state }) => state === "running");
  expect((await runOf(plans[3]!.id)).position).toBe(1);
});

test("called off, it ends at once, the plan stays as it was and can be solved again", async () => {
  const plan = await long();
  await server.untilRun(plan.id, ({ stages }) => stages.length > 0);
  const again = await server.send("POST", `/api/plans/${plan.id}/solve`, { version: 1 });
  expect([again.status, again.answer.code]).toEqual([409, "plan.running"]);
  const changed = await server.send("PUT", `/api/plans/${plan.id}`, { version: 1, name: "Khác" });
  expect(changed.answer.code).toBe("plan.running");
  const ended = new Promise((resolve) => threads.at(-1)!.once("exit", resolve));
  expect((await cancel(plan.id)).state).toBe("cancelled");
  await ended;
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(plan);
  const question = { ...longQuestion, targets: { border: false, provinces: ["11"] } };
  const path = `/api/plans/${plan.id}`;
  const smaller = await server.ask("PUT", path, { version: 1, question });
  expect((await server.solved(smaller)).solution.status).toBe("optimal");
});

test("its thread killed in the middle, a plan is marked failed and keeps its moves; the server lives", async () => {
  const first = await server.draft(longQuestion);
  const moves = [{ source: "db", code: "03158", posts: 2 }];
  const filled = await server.ask("PUT", `/api/plans/${first.id}`, { version: 1, moves });
  await server.solve(filled);
  await server.untilRun(first.id, ({ stages }) => stages.length > 0);
  await threads.at(-1)!.terminate();
  const run = await server.untilRun(first.id, ({ state }) => state !== "running");
  expect(run).toMatchObject({ state: "failed", error: "plan.thread_lost" });
  const plan = await server.get(`/api/plans/${first.id}`);
  expect(plan).toMatchObject({ version: 3, byHand: true, solution: { status: "failed", moves } });
  const question = { ...longQuestion, targets: { border: false, provinces: ["11"] } };
  const path = `/api/plans/${first.id}`;
  const smaller = await server.ask("PUT", path, { version: 3, question });
  expect((await server.solved(smaller)).solution.status).toBe("optimal");
});

test("while two are solved others are answered: both are still running when ten answers have come", async () => {
  const both = [await long(), await long()];
  for (const { id } of both) await server.untilRun(id, ({ stages }) => stages.length > 0);
  const paths = [
    "/api/coverage?asOf=2026-09-30",
    "/api/border",
    "/api/plans",
    "/health",
    "/api/norms",
  ];
  for (const path of [...paths, ...paths]) await server.get(path);
  expect(await states(both)).toEqual(["running", "running"]);
});

test("a time limit of a millisecond is told as stopped, not as a failure", async () => {
  const plan = await server.solved(
    await server.draft({ ...longQuestion, timeLimitSeconds: 0.001 }),
  );
  expect(plan.solution).toMatchObject({ status: "stopped", moves: [] });
});

test("what was never solved has no run", async () => {
  const { id } = await server.draft();
  const asked = await server.send("GET", `/api/plans/${id}/run`);
  expect([asked.status, asked.answer.code]).toEqual([404, "plan.no_run"]);
});
