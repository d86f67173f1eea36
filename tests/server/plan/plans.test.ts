import { afterAll, beforeAll, expect, test } from "vitest";
import type { Relaxation } from "../../../server/plan/schema.ts";
import { DIEN_BIEN, question, startPlanner } from "./plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeAll(async () => {
  server = await startPlanner();
});
afterAll(() => server.close());

test("a plan is kept as a draft with its question filled in, and stands first in the list", async () => {
  await server.draft();
  const plan = await server.draft(question, "Điện Biên, 28 biên chế");
  expect(plan).toMatchObject({
    ...{ version: 1, state: "draft", name: "Điện Biên, 28 biên chế", byHand: false },
    ...{ solution: null, figuresMoved: false, generationKept: true },
    question: { posts: 28, seed: 1, diminishing: 0.7, placeAll: true, against: null },
    life: [{ state: "draft", who: "Công an tỉnh", document: null }],
  });
  expect(await server.get(`/api/plans/${plan.id}`)).toEqual(plan);
  const { plans } = await server.get("/api/plans");
  expect(plans).toHaveLength(2);
  expect(plans[0]).toMatchObject({
    id: plan.id,
    mode: "posts",
    posts: 28,
    placed: 0,
    status: null,
  });
  expect(plans[0]).not.toHaveProperty("question");
});

// By hand: of 45 communes 15 lack two posts and 15 lack one. 28 posts fill the 15 that lack one and 6 that
// lack two, so 15 + 15 + 6 = 36 meet the norm with one post left over.
test("a solve is proven and meets the norm in as many communes as can be worked out by hand", async () => {
  const plan = await server.solved(await server.draft());
  expect(plan).toMatchObject({ version: 2, byHand: false, solution: { status: "optimal" } });
  expect(plan.solution.stages[0]).toMatchObject({ objective: "meet", value: 36, gap: 0 });
  const from = (id: string) =>
    plan.solution.moves
      .filter(({ source }: { source: string }) => source === id)
      .reduce((sum: number, { posts }: { posts: number }) => sum + posts, 0);
  expect(from("bo") + from("db") + from("sl")).toBe(28);
  // Each body has ten, five and twenty posts above its own norm.
  expect(from("db")).toBeLessThanOrEqual(10);
  expect(from("sl")).toBeLessThanOrEqual(5);
  expect(from("bo")).toBeLessThanOrEqual(20);
});

test("solved again on the same figures it is the same plan, and so is its duplicate", async () => {
  const first = await server.solved(await server.draft());
  const again = await server.solved(first);
  expect(again.solution.moves).toEqual(first.solution.moves);
  const copy = await server.ask("POST", `/api/plans/${first.id}/duplicate`, {
    ...{ name: "Bản sao", who: "Phòng Tham mưu" },
  });
  expect(copy).toMatchObject({ version: 1, state: "draft", question: first.question });
  expect(copy.solution.moves).toEqual(first.solution.moves);
  expect((await server.solved(copy)).solution.moves).toEqual(first.solution.moves);
});

// The bodies can spare twenty, ten and five: a plan of 40 is five posts short. By hand: if any of them had no
// limit, there would be a plan; the second and third are let lend 20 and could give five more by their norms.
test("where no plan is possible it tells the smallest contradiction, and a value of each limit that ends it", async () => {
  const plan = await server.solved(await server.draft({ ...question, posts: 40 }));
  const { status, conflict } = plan.solution;
  expect({ status, smallest: conflict.smallest }).toEqual({ status: "infeasible", smallest: true });
  const told = conflict.limits.map(({ limit, relaxTo }: Relaxation) => [
    ...[limit.kind, limit.source, limit.value, relaxTo],
  ]);
  expect(told.toSorted()).toEqual([
    ["posts", null, 40, 35],
    ["sourceNorm", "db", 10, 15],
    ["sourceNorm", "sl", 5, 10],
    // Its norm and what the planner lets it lend are both 20.
    ["supply", "bo", 20, null],
  ]);
  expect(conflict.together).toEqual([{ limit: conflict.limits[0].limit, relaxTo: 35 }]);
  const fewer = await server.draft({ ...question, posts: 35 });
  expect((await server.solved(fewer)).solution).toMatchObject({
    ...{ status: "optimal", conflict: null },
  });
});

test("moves by hand carry no proof, but what the solve reached beside them; the same moves change nothing", async () => {
  const plan = await server.solved(await server.draft());
  const { moves } = plan.solution;
  const path = `/api/plans/${plan.id}`;
  expect(await server.ask("PUT", path, { version: 2, moves })).toEqual(plan);
  const [, ...fewer] = moves;
  const changed = await server.ask("PUT", path, { version: 2, moves: [...fewer].reverse() });
  expect(changed).toMatchObject({
    version: 3,
    byHand: true,
    solution: { status: null, stages: plan.solution.stages },
  });
  expect(changed.solution.moves).toEqual(fewer);
  expect(changed.generation).toBe(plan.generation);
});

test("another question keeps those moves that it still knows, without the proof", async () => {
  const plan = await server.solved(await server.draft());
  const codes = DIEN_BIEN.slice(0, 10);
  const narrower = { ...plan.question, targets: { ...plan.question.targets, codes } };
  const path = `/api/plans/${plan.id}`;
  const changed = await server.ask("PUT", path, { version: 2, question: narrower });
  expect(changed.solution.status).toBeNull();
  expect(changed.solution.moves).toEqual(
    plan.solution.moves.filter(({ code }: { code: string }) => codes.includes(code)),
  );
});

test("values and bounds of another question are none of this one; how long and whence it is sought changes no proof", async () => {
  const plan = await server.solved(await server.draft());
  const path = `/api/plans/${plan.id}`;
  const sought = { ...plan.question, timeLimitSeconds: 30, seed: 7 };
  const same = await server.ask("PUT", path, { version: 2, question: sought });
  expect(same.solution).toEqual(plan.solution);
  const [first, ...others] = plan.question.sources;
  const changes = [
    { posts: 27 },
    { limits: { ...plan.question.limits, perCommune: 5 } },
    { sources: [{ ...first, posts: first.posts - 1 }, ...others] },
    { pins: [{ code: plan.solution.moves[0].code, source: null, posts: 1 }] },
    { objectives: ["need"] },
  ];
  for (const change of changes) {
    const copy = await server.ask("POST", `${path}/duplicate`, { name: "Bản sao", who: "Phòng" });
    const other = await server.ask("PUT", `/api/plans/${copy.id}`, {
      ...{ version: 1, question: { ...plan.question, ...change } },
    });
    expect(other.solution).toMatchObject({ status: null, stages: [], conflict: null });
    expect(other.solution.moves).toEqual(plan.solution.moves);
  }
});

test("a change of a version that is no more is refused, and nothing of it is kept", async () => {
  const plan = await server.draft();
  const path = `/api/plans/${plan.id}`;
  const both = await Promise.all([
    server.send("PUT", path, { version: 1, name: "Một" }),
    server.send("PUT", path, { version: 1, name: "Hai" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.answer.code).toBe("plan.version");
  const kept = both.find(({ status }) => status === 200)!.answer;
  expect(await server.get(path)).toEqual(kept);
});

test("moves are judged at once by the objectives of the question, and by the limits they break", async () => {
  const { solution } = await server.solved(await server.draft());
  const standing = await server.ask("POST", "/api/plans/evaluate", {
    question,
    moves: solution.moves,
  });
  const value = (list: { objective: string; value: number }[]) =>
    Object.fromEntries(list.map(({ objective, value }) => [objective, value]));
  expect(value(standing.objectives)).toEqual(value(solution.stages));
  expect(standing).toMatchObject({ posts: 28, broken: [] });
  const [first] = DIEN_BIEN as [string];
  const moves = [{ source: "sl", code: first, posts: 7 }];
  const hard = await server.ask("POST", "/api/plans/evaluate", { question, moves });
  // Seven of 28 posts; more than the five Sơn La can spare, more than six in one commune.
  expect(hard.broken.map(({ limit }: { limit: { kind: string } }) => limit.kind).sort()).toEqual([
    "perCommune",
    "posts",
    "sourceNorm",
  ]);
  expect(hard.communes).toMatchObject([{ code: first, posts: 7, rank: 1, shortfallBefore: 2 }]);
});
