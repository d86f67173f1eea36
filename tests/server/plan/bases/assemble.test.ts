import { expect, test } from "vitest";
import { assembleBases, basesOf, distancesOf } from "../../../../server/plan/bases/assemble.ts";
import { solveBases } from "../../../../server/plan/bases/solve.ts";
import { BasesQuestion } from "../../../../server/plan/schema.ts";
import { planningSnapshot } from "../planning-snapshot.ts";

const snapshot = planningSnapshot();
const assemble = (given: object = {}) =>
  assembleBases(
    snapshot,
    BasesQuestion.parse({
      ...{ mode: "bases", asOf: "2026-03-31", norm: "min-16", bases: 1 },
      ...given,
    }),
  );

test("targets weigh what they need; without a filter of its own every target may hold a base", () => {
  const { problem, need } = assemble({ capacity: 2 });
  expect(problem.clients).toEqual(
    need.codes.map((code, c) => ({ code, weight: need.need[c], load: 1 })),
  );
  expect(problem.candidates.map(({ code, capacity }) => [code, capacity])).toEqual(
    need.codes.map((code) => [code, 2]),
  );
});

test("candidates may lie elsewhere than the targets; kilometres are those of the great circle", () => {
  const { problem, ground } = assemble({
    candidates: { border: false, codes: ["03163", "03158"] },
  });
  expect(problem.candidates.map(({ code }) => code)).toEqual(["03158", "03163"]);
  // Spherical law of cosines, another formula than the product's.
  const arc = ([a, b]: [number, number], [c, d]: [number, number]) => {
    const [east, north, south] = [(c - a) * RADIAN, b * RADIAN, d * RADIAN];
    const cosine =
      Math.sin(north) * Math.sin(south) + Math.cos(north) * Math.cos(south) * Math.cos(east);
    return 6371.0088 * Math.acos(Math.min(1, cosine));
  };
  const expected = ground.clients.flatMap((from) => ground.candidates.map((to) => arc(from, to)));
  const found = [...distancesOf(ground)].map((tenths) => tenths / 10);
  for (const [p, km] of expected.entries()) expect(Math.abs(found[p]! - km)).toBeLessThan(0.06);
});
const RADIAN = Math.PI / 180;

test("pins and exclusions name candidates; a base is told by the codes of whom it serves", async () => {
  const { problem, ground, need } = assemble({ pins: ["03162", "03162"], exclusions: ["03158"] });
  const { placed } = await solveBases(
    { ...problem, distances: distancesOf(ground) },
    { seconds: 20, seed: 1 },
  );
  expect(basesOf(placed!, problem)).toEqual([{ code: "03162", serves: need.codes }]);
});

test("what is no candidate cannot be pinned, and without candidates there is no question", () => {
  const refused = (given: object, code: string) =>
    expect(() => assemble(given)).toThrowError(expect.objectContaining({ status: 422, code }));
  refused({ pins: ["03163"] }, "plan.not_a_candidate");
  refused({ exclusions: ["03163"] }, "plan.not_a_candidate");
  refused({ candidates: { provinces: ["79"] } }, "plan.no_candidates");
});
