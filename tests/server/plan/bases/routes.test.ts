import { afterAll, beforeAll, expect, test } from "vitest";
import type { Relaxation } from "../../../../server/plan/schema.ts";
import { DIEN_BIEN, startPlanner } from "../plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeAll(async () => {
  server = await startPlanner();
});
afterAll(() => server.close());

const question = {
  ...{ mode: "bases", asOf: "2026-09-30", bases: 2 },
  targets: { border: false, provinces: ["11"] },
};

test("two bases for Điện Biên stand where trying every two communes finds the least need × kilometres", async () => {
  const plan = await server.solved(await server.draft(question));
  const { codes, need } = await server.ask("POST", "/api/plans/need", { question });
  const { units } = await server.get("/api/units?structure=2026&within=11&level=commune");
  const centres = new Map<string, [number, number]>(
    units.map(({ code, centre }: { code: string; centre: [number, number] }) => [code, centre]),
  );
  const tenthsKm = (from: string, to: string) => {
    const [[a, b], [c, d]] = [centres.get(from)!, centres.get(to)!];
    const half =
      Math.sin(((d - b) * RADIAN) / 2) ** 2 +
      Math.cos(b * RADIAN) * Math.cos(d * RADIAN) * Math.sin(((c - a) * RADIAN) / 2) ** 2;
    return Math.round(10 * 2 * 6371.0088 * Math.asin(Math.sqrt(half)));
  };
  const cost = (bases: string[]) =>
    codes.reduce(
      (sum: number, code: string, c: number) =>
        sum + need[c] * Math.min(...bases.map((base) => tenthsKm(code, base))),
      0,
    );
  const sets = codes.flatMap((a: string) => codes.map((b: string) => [a, b]));
  const least = Math.min(...sets.map(cost));

  expect(plan.solution).toMatchObject({ status: "optimal", moves: [] });
  expect(plan.solution.stages).toMatchObject([
    { objective: "median", status: "optimal", value: least, bound: least, gap: 0 },
  ]);
  const bases = plan.solution.bases.map(({ code }: { code: string }) => code);
  expect(cost(bases)).toBe(least);
  const served = plan.solution.bases.flatMap(({ serves }: { serves: string[] }) => serves);
  expect(served.toSorted()).toEqual(codes.toSorted());
});
const RADIAN = Math.PI / 180;

// By hand: Điện Biên has 45 communes, so 46 bases find no place, and two bases that serve 20 each leave five
// unserved, which three of them or 23 each would not.
test("where no bases can stand so it tells the smallest contradiction, and a value of each limit that ends it", async () => {
  const told = async (given: object) => {
    const { solution } = await server.solved(await server.draft({ ...question, ...given }));
    expect(solution).toMatchObject({ status: "infeasible", bases: [] });
    const { limits, ...rest } = solution.conflict;
    expect(rest).toMatchObject({ smallest: true, complete: true, fewest: true });
    return limits.map(({ limit, relaxTo }: Relaxation) => [limit.kind, limit.code, relaxTo]);
  };
  expect(await told({ bases: 46 })).toEqual([["bases", null, 45]]);
  expect(await told({ capacity: 20 })).toEqual([
    ["bases", null, 3],
    ["capacity", null, 23],
  ]);
  const pins = DIEN_BIEN.slice(0, 3);
  expect(await told({ pins })).toEqual([
    ["bases", null, 3],
    ...pins.map((code) => ["pin", code, 0]),
  ]);
  const [place] = pins as [string];
  expect(await told({ pins: [place], exclusions: [place] })).toEqual([
    ["pin", place, 0],
    ["exclusion", place, 1],
  ]);
  const mended = await server.solved(await server.draft({ ...question, capacity: 23 }));
  expect(mended.solution).toMatchObject({ status: "optimal", conflict: null });
});

test("where a base may stand is told before it is asked, and a pin elsewhere is refused at once", async () => {
  const candidates = { border: false, codes: DIEN_BIEN.slice(0, 5) };
  const asked = { ...question, candidates };
  expect((await server.ask("POST", "/api/plans/need", { question: asked })).candidates).toEqual(
    DIEN_BIEN.slice(0, 5),
  );
  const { candidates: all } = await server.ask("POST", "/api/plans/need", { question });
  expect(all).toEqual(DIEN_BIEN);
  const pinned = { ...asked, pins: [DIEN_BIEN[7]] };
  const made = await server.send("POST", "/api/plans", {
    ...{ name: "Tổ", who: "Công an tỉnh", question: pinned },
  });
  const draft = await server.draft(asked);
  const changed = await server.send("PUT", `/api/plans/${draft.id}`, {
    ...{ version: 1, question: { ...draft.question, pins: [DIEN_BIEN[7]] } },
  });
  for (const { status, answer } of [made, changed]) {
    expect([status, answer.code]).toEqual([422, "plan.not_a_candidate"]);
    expect(answer.message).toContain(DIEN_BIEN[7]);
  }
  expect(await server.get(`/api/plans/${draft.id}`)).toEqual(draft);
});

test("another question keeps the bases that may still stand and whom they serve, without the proof", async () => {
  const plan = await server.solved(await server.draft(question));
  const path = `/api/plans/${plan.id}`;
  const put = (version: number, given: object) =>
    server.ask("PUT", path, { version, question: { ...plan.question, ...given } });
  const more = await put(2, { bases: 3 });
  expect(more.solution).toMatchObject({ status: null, stages: [] });
  expect(more.solution.bases).toEqual(plan.solution.bases);

  const [stays, goes] = plan.solution.bases.map(({ code }: { code: string }) => code);
  const codes = DIEN_BIEN.filter((code) => code !== goes);
  const fewer = await put(3, { targets: { ...plan.question.targets, codes } });
  expect(fewer.solution).toMatchObject({ status: null, stages: [] });
  expect(fewer.solution.bases).toEqual([
    { code: stays, serves: plan.solution.bases[0].serves.filter((one: string) => one !== goes) },
  ]);
  // Nothing that stood may still stand.
  const elsewhere = codes.filter((code) => code !== stays);
  const gone = await put(4, { targets: { ...plan.question.targets, codes: elsewhere } });
  expect(gone.solution).toBeNull();
});
