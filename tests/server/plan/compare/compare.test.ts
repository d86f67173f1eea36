import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compare, type Side } from "../../../../server/plan/compare/compare.ts";
import { COMPARED } from "../../../../server/plan/compare/schema.ts";
import { DIEN_BIEN, startPlanner } from "../plan-server.ts";

let server: Awaited<ReturnType<typeof startPlanner>>;

beforeAll(async () => {
  server = await startPlanner();
});
afterAll(() => server.close());

const CODES = ["03158", "03160", "03162", "03163"];

const served = fc.subarray(CODES);

const sides: fc.Arbitrary<Side> = fc.record({
  moves: fc.array(
    fc.record({
      source: fc.constantFrom("bo", "db", 'a"b'),
      code: fc.constantFrom(...CODES),
      posts: fc.integer({ min: 0, max: 9 }),
    }),
  ),
  bases: fc
    .subarray(CODES)
    .chain((codes) =>
      fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), serves: served }))),
    ),
  objectives: fc
    .dictionary(fc.constantFrom(...COMPARED), fc.integer({ min: 0, max: 1000 }))
    .map((values) => new Map(Object.entries(values)) as Side["objectives"]),
});

test("swapped, every difference changes its sign and nothing else", () => {
  fc.assert(
    fc.property(sides, sides, (one, other) => {
      const [there, back] = [compare(one, other), compare(other, one)];
      const turned = <T extends { a: number | null; b: number | null; difference: number | null }>(
        list: T[],
      ) =>
        list.map((row) => ({
          ...row,
          ...{ a: row.b, b: row.a },
          difference: row.difference === null ? null : 0 - row.difference,
        }));
      expect(back.communes).toEqual(turned(there.communes));
      expect(back.moves).toEqual(turned(there.moves));
      expect(back.objectives).toEqual(turned(there.objectives));
    }),
  );
});

test("of two plans it is told who gets more and from whom, and what that does to each objective", async () => {
  const [first, second, third] = DIEN_BIEN as [string, string, string];
  const filled = async (moves: object[]) => {
    const { id } = await server.draft();
    await server.ask("PUT", `/api/plans/${id}`, { version: 1, moves });
    return id;
  };
  const a = await filled([
    { source: "bo", code: first, posts: 2 },
    { source: "db", code: second, posts: 1 },
  ]);
  const b = await filled([
    { source: "db", code: first, posts: 1 },
    { source: "db", code: third, posts: 1 },
  ]);
  const told = await server.get(`/api/plans/compare?a=${a}&b=${b}`);
  expect([told.a.id, told.b.id]).toEqual([a, b]);
  expect(told.communes).toEqual([
    { code: first, a: 2, b: 1, difference: -1 },
    { code: second, a: 1, b: 0, difference: -1 },
    { code: third, a: 0, b: 1, difference: 1 },
  ]);
  expect(told.moves).toContainEqual({ source: "bo", code: first, a: 2, b: 0, difference: -2 });
  // The first lacks two posts, the second one, the third none; fifteen of 45 meet the norm before.
  expect(told.objectives[0]).toEqual({ objective: "meet", a: 17, b: 15, difference: -2 });
  const back = await server.get(`/api/plans/compare?a=${b}&b=${a}`);
  expect(back.objectives[0]).toEqual({ objective: "meet", a: 15, b: 17, difference: 2 });
});

test("a plan that is not there is said by its name", async () => {
  const { id } = await server.draft();
  const { status, answer } = await server.send("GET", `/api/plans/compare?a=${id}&b=plan-khong`);
  expect([status, answer.code]).toEqual([404, "plan.unknown"]);
  const without = await server.send("GET", `/api/plans/compare?a=${id}`);
  expect([without.status, without.answer.code]).toEqual([400, "query.invalid"]);
});

test("of two plans of bases it is told where each stands, who is served by another, and both measures", async () => {
  const asked = {
    ...{ mode: "bases", asOf: "2026-09-30", targets: { border: false, provinces: ["11"] } },
    radiusKm: 25,
  };
  const solved = async (given: object) => server.solved(await server.draft({ ...asked, ...given }));
  const a = await solved({ bases: 2 });
  const b = await solved({ bases: 3, measure: "covering" });
  const told = await server.get(`/api/plans/compare?a=${a.id}&b=${b.id}`);
  type Base = { code: string; serves: string[] };
  const places = (plan: typeof a) => plan.solution.bases.map(({ code }: Base) => code);
  const stands = (plan: typeof a, code: string) => Number(places(plan).includes(code));
  const either = [...new Set([...places(a), ...places(b)])].sort();
  expect(told.communes).toEqual(
    either.map((code) => ({
      ...{ code, a: stands(a, code), b: stands(b, code) },
      difference: stands(b, code) - stands(a, code),
    })),
  );
  const served = (plan: typeof a) =>
    plan.solution.bases.flatMap(({ code, serves }: Base) => serves.map((one) => `${code} ${one}`));
  const pairs = new Set([...served(a), ...served(b)]);
  expect(
    told.moves
      .map(({ source, code }: { source: string; code: string }) => `${source} ${code}`)
      .toSorted(),
  ).toEqual([...pairs].toSorted());
  // What each solve proved of its own measure.
  const row = (objective: string) =>
    told.objectives.find((one: { objective: string }) => one.objective === objective);
  expect(row("median").a).toBe(a.solution.stages[0].value);
  expect(row("covering").b).toBe(b.solution.stages[0].value);
  expect(row("covering").difference).toBeGreaterThan(0);
});

test("a plan of posts and one of bases are not compared", async () => {
  const { id: posts } = await server.draft();
  const { id: bases } = await server.draft({ mode: "bases", asOf: "2026-09-30", bases: 1 });
  const { status, answer } = await server.send("GET", `/api/plans/compare?a=${posts}&b=${bases}`);
  expect([status, answer.code]).toEqual([422, "plan.mode"]);
});
