import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AssignmentProblem } from "../../../../scripts/bench/plan/assignment.ts";
import { readInstance } from "../../../../scripts/bench/plan/instances.ts";
import {
  type InstanceName,
  instanceText,
  PUBLISHED,
  readAssignment,
  readMedian,
  readWarehouses,
} from "../../../../scripts/bench/plan/or-library.ts";
import { bestByTrying } from "../../../server/plan/bases/brute-force.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/or-library/${name}.txt`, import.meta.url), "utf8");

test("distances of a p-median problem are shortest paths, the last of two lengths of an edge counting", () => {
  const { bases, distances } = readMedian(fixture("median"));
  expect(bases).toBe(3);
  // By hand: 3–7 directly 13, by 4, 5 and 6 22; 1–5 directly 14, by 8, 7 and 6 21; 4–8 by 5, 6 and 7.
  const from = (a: number, b: number) => distances[(a - 1) * 8 + b - 1];
  expect([from(3, 7), from(1, 5), from(4, 8), from(8, 4)]).toEqual([13, 14, 19, 19]);
});

test("the solver is as good as trying everything on problems in the formats of the library", async () => {
  const median = await readInstance("pmed1", fixture("median")).solve();
  expect(median).toMatchObject({
    status: "optimal",
    values: [bestByTrying(readMedian(fixture("median")))],
  });

  const warehouses = await readInstance("cap41", fixture("warehouses")).solve();
  expect(warehouses.status).toBe("optimal");
  expect(warehouses.values[0]).toBeCloseTo(bestByTrying(readWarehouses(fixture("warehouses")))!, 6);

  const assignment = await readInstance("gap1", fixture("assignment")).solve();
  const problem = readAssignment(fixture("assignment"));
  expect(assignment).toMatchObject({ status: "optimal", values: [mostProfit(problem)] });
});

test("the published optima are met", async () => {
  const met: Partial<Record<InstanceName, number>> = {};
  const expected: Partial<Record<InstanceName, number>> = {};
  for (const name of Object.keys(PUBLISHED) as InstanceName[]) {
    const text = instanceText(name);
    if (text === undefined) continue; // the library's files cannot be given away
    const { size, solve } = readInstance(name, text);
    // Some mirror has another problem under the name of gap1.
    if (size !== PUBLISHED[name].size) continue;
    const { status, values } = await solve();
    expect(status).toBe("optimal");
    met[name] = Math.round(values[0]! * 1000) / 1000;
    expected[name] = PUBLISHED[name].optimum;
  }
  expect(met).toEqual(expected);
});

/** By trying every agent for every job. */
function mostProfit({ profit, work, capacity }: AssignmentProblem): number {
  const visit = (job: number, left: readonly number[]): number => {
    if (job === profit[0]!.length) return 0;
    return Math.max(
      ...left.map((room, agent) =>
        room < work[agent]![job]!
          ? Number.NEGATIVE_INFINITY
          : profit[agent]![job]! + visit(job + 1, left.with(agent, room - work[agent]![job]!)),
      ),
    );
  };
  return visit(0, capacity);
}
