import { afterAll, beforeAll, expect, test } from "vitest";
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

test("more bases than places, and more pins than bases, are told as impossible", async () => {
  const tooMany = await server.solved(await server.draft({ ...question, bases: 46 }));
  expect(tooMany.solution).toMatchObject({ status: "infeasible", bases: [] });
  const pins = DIEN_BIEN.slice(0, 3);
  const pinned = await server.solved(await server.draft({ ...question, pins }));
  expect(pinned.solution).toMatchObject({ status: "infeasible", bases: [] });
});
