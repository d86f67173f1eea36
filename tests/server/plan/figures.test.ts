import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { generationFolder } from "../../../server/generation/folders.ts";
import { letter, question, startPlanner } from "./plan-server.ts";

vi.setConfig({ testTimeout: 180_000 });

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeEach(async () => {
  server = await startPlanner();
});
afterEach(() => server.close());

/** Publishes a norm for a province: figures of plans there move, others do not. */
async function raiseNorm(scope: string, min: number): Promise<string> {
  const norm = {
    ...{ scope, kinds: ["xa", "phuong"], role: "total", min, max: null },
    ...{ effectiveFrom: "2026-01-01", due: null, effectiveUntil: null, authority: "Tỉnh ủy" },
  };
  const change = { kind: "add", norm };
  const body = { who: "Công an tỉnh", document: letter, change };
  return (await server.ask("POST", "/api/norms", body)).generation;
}

test("only when the figures of its own question have moved a plan says so, and then it is solved anew on them", async () => {
  const plan = await server.solved(await server.draft());
  await raiseNorm("12", 9);
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(plan);
  const current = await raiseNorm("11", 7);
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual({ ...plan, figuresMoved: true });
  const { plans } = await server.get("/api/plans");
  expect(plans).toMatchObject([{ id: plan.id, figuresMoved: true, generationKept: true }]);

  // On its own generation it is the same plan again.
  const again = await server.solved(plan);
  expect(again.solution.moves).toEqual(plan.solution.moves);
  expect(again).toMatchObject({ generation: plan.generation, figuresMoved: true });

  // On the current one fifteen communes lack three posts, fifteen two and fifteen one: 28 posts make
  // fifteen meet the norm with one each and six with two each, and one is left over.
  await server.solve(again, { generation: current });
  await server.untilRun(plan.id, ({ state }) => state === "done");
  const anew = await server.get(`/api/plans/${plan.id}`);
  expect(anew).toMatchObject({ generation: current, figuresMoved: false });
  expect(anew.solution.stages[0]).toMatchObject({ objective: "meet", value: 21 });
});

test("a plan whose generation is no longer kept is read, says so, and is solved on the current one", async () => {
  const plan = await server.solved(await server.draft());
  const current = await raiseNorm("11", 7);
  await rm(generationFolder(server.dataDir, plan.generation), { recursive: true });
  await server.stop();
  const again = await startPlanner(server.dataDir);
  server = { ...again, close: again.close };
  const old = await again.get(`/api/plans/${plan.id}`);
  expect(old).toEqual({ ...plan, figuresMoved: true, generationKept: false });
  const evaluated = await again.send("POST", "/api/plans/evaluate", {
    ...{ question, moves: plan.solution.moves, generation: plan.generation },
  });
  expect([evaluated.status, evaluated.answer.code]).toEqual([404, "generation.unknown"]);
  const anew = await again.solved(old);
  expect(anew).toMatchObject({ generation: current, figuresMoved: false, generationKept: true });
});
