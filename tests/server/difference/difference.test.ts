import fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "../../../server/difference/difference.ts";
import { pointAt } from "../../../server/difference/point.ts";
import type { BatchHead, Snapshot } from "../../../server/generation/snapshot.ts";
import type { Level, Structure } from "../../../server/schema.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const DATES = ["2024-06-30", "2024-09-30", "2025-06-30", "2025-07-01", "2026-03-31"];

const batch = (seq: number, given: Partial<BatchHead> = {}): BatchHead => ({
  ...smallSnapshot().batches.get(1)!,
  ...{ seq, id: `batch-${seq}` },
  ...given,
});

/** The small generation after a batch put the report of one commune right. */
function corrected(id: string, seq: number, code: string, officers: number): Snapshot {
  const snapshot = smallSnapshot(id);
  const former = snapshot.structures["2021"];
  const { staffing, communes } = former;
  const cell = staffing.dates.indexOf("2024-09-30") * communes.length + former.indexOf.get(code)!;
  staffing.officers[cell] = officers;
  staffing.batch[cell] = seq;
  return { ...snapshot, batches: new Map([...snapshot.batches, [seq, batch(seq)]]) };
}

const between = (
  from: [Snapshot, string],
  to: [Snapshot, string],
  structure: Structure = "2021",
  level: Level = "commune",
) =>
  difference(
    pointAt(from[0], from[0].structures[structure], from[1], level),
    pointAt(to[0], to[0].structures[structure], to[1], level),
    level,
  );

test("between two generations only the corrected unit differs, and the batch that did it is named", () => {
  const first = smallSnapshot("1111111111111111");
  const second = corrected("2222222222222222", 2, "03154", 6);
  const { units, summary, batches, documents, generation } = between(
    [first, "2024-09-30"],
    [second, "2024-09-30"],
  );
  // Two officers more than the four of the first report.
  expect(units).toEqual([
    expect.objectContaining({
      code: "03154",
      name: "Sín Thầu",
      before: expect.objectContaining({ strength: 7, officers: 4, reinforcement: 5 }),
      after: expect.objectContaining({ strength: 9, officers: 6, reinforcement: 5 }),
      change: { strength: 2, chiefs: 0, deputies: 0, officers: 2, reinforcement: 0 },
      why: [{ batch: 2, document: "cong-van-2024", withdrawn: false }],
    }),
  ]);
  expect(summary).toMatchObject({ units: 8, changed: 1, gained: 1, lost: 0, moved: 0 });
  expect(summary.before).toMatchObject({ strength: 24, officers: 16 });
  expect(summary.change).toMatchObject({ strength: 2, chiefs: 0, deputies: 0, officers: 2 });
  expect(batches).toEqual([batch(2)]);
  expect(documents).toEqual([{ id: "cong-van-2024", title: "Công văn quý III năm 2024" }]);
  expect(generation).toBe("2222222222222222");
});

test("of a withdrawal the batch taken back is the reason", () => {
  const before = corrected("2222222222222222", 2, "03154", 6);
  const first = smallSnapshot("3333333333333333");
  const after = {
    ...first,
    batches: new Map([
      ...first.batches,
      [2, batch(2, { withdrawn: true })],
      [3, batch(3, { kind: "withdrawal" as const })],
    ]),
  };
  const { units } = between([before, "2024-09-30"], [after, "2024-09-30"]);
  expect(units.map(({ why }) => why)).toEqual([
    [{ batch: 2, document: "cong-van-2024", withdrawn: true }],
  ]);
  expect(units[0]!.change.strength).toBe(-2);
});

test("between two dates the report of the later one is the reason", () => {
  const snapshot = smallSnapshot();
  const { units } = between([snapshot, "2024-06-30"], [snapshot, "2024-09-30"]);
  // 03154 from 6 to 7 posts and 2 more on loan; 03158 zero and 26734 twelve, silent before; 03160 lost
  // its loan; 03161's report of 2023 has lapsed.
  expect(units.map(({ code, change }) => [code, change.strength, change.reinforcement])).toEqual([
    ["03154", 1, 2],
    ["03158", null, 0],
    ["03160", 0, -4],
    ["03161", null, 0],
    ["26734", null, 0],
  ]);
  const { summary } = between([snapshot, "2024-06-30"], [snapshot, "2024-09-30"]);
  expect(summary).toMatchObject({ gained: 1, lost: 0, moved: 1, appeared: 2, vanished: 1 });
});

test("across the change of structure the posts of then are carried to the units of now", () => {
  const snapshot = smallSnapshot();
  const { units, from, to } = between([snapshot, "2024-09-30"], [snapshot, "2026-03-31"], "2026");
  expect([from.carried, to.carried]).toEqual([true, false]);
  // Sín Thầu: 7 posts of 03154 and none of 03158, then 9 of its own.
  expect(units[0]).toMatchObject({
    code: "03158",
    before: { strength: 7, chiefs: 1, deputies: 2, officers: 4 },
    after: { strength: 9, chiefs: 1, deputies: 2, officers: 6 },
    change: { strength: 2, chiefs: 0, deputies: 0, officers: 2 },
  });
});

test("the difference the other way round is the same with every sign turned", () => {
  const generations = [
    smallSnapshot("1111111111111111"),
    corrected("2222222222222222", 2, "03154", 6),
    corrected("3333333333333333", 3, "26734", 0),
  ];
  const point = fc.tuple(fc.constantFrom(...generations), fc.constantFrom(...DATES));
  fc.assert(
    fc.property(
      point,
      point,
      fc.constantFrom<Structure>("2021", "2026"),
      fc.constantFrom<Level>("commune", "province"),
      (a, b, structure, level) => {
        const there = between(a, b, structure, level);
        const back = between(b, a, structure, level);
        const negated = (change: Record<string, number | null>) =>
          Object.fromEntries(
            Object.entries(change).map(([role, value]) => [
              role,
              value === null ? null : 0 - value,
            ]),
          );
        expect(back.units).toEqual(
          there.units.map((unit) => ({
            ...unit,
            ...{ before: unit.after, after: unit.before },
            change: negated(unit.change),
          })),
        );
        expect(back.summary.change).toEqual(negated(there.summary.change));
        expect([back.summary.gained, back.summary.appeared]).toEqual([
          there.summary.lost,
          there.summary.vanished,
        ]);
        expect(back.summary.before).toEqual(there.summary.after);
        expect(back.generation).toBe(there.generation);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

test("a point does not differ from itself", () => {
  const snapshot = smallSnapshot();
  for (const level of ["commune", "province"] as const) {
    expect(
      between([snapshot, "2024-09-30"], [snapshot, "2024-09-30"], "2021", level).units,
    ).toEqual([]);
  }
});

test("changes of the provinces add up to that of the country", () => {
  const snapshot = smallSnapshot();
  const { units, summary } = between(
    [snapshot, "2024-06-30"],
    [snapshot, "2024-09-30"],
    "2021",
    "province",
  );
  const sum = units.reduce((total, { before, after }) => {
    return total + (after.strength ?? 0) - (before.strength ?? 0);
  }, 0);
  expect(sum).toBe(summary.change.strength);
});
