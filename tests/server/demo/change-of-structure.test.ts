import { expect, test } from "vitest";
import { demoBatch } from "../../../server/demo/demo.ts";
import { activeLoans, knownRoles, lastRows, sum, table } from "./reading.ts";

const { rows } = demoBatch();
const linksInto = new Map<string, { from: string; whole: boolean }[]>();
for (const { old_code, new_code, part } of table("lineage-2021-to-2026")) {
  const links = linksInto.get(new_code!) ?? [];
  linksInto.set(new_code!, [...links, { from: old_code!, whole: part === "full" }]);
}
const RUNGS = ["no_land", "land_allotted", "site_cleared", "under_construction", "completed"];

test("strength by role is the same in the country the day before and the day after", () => {
  const before = knownRoles(rows.staffing, "2021", "2025-06-30");
  expect(knownRoles(rows.staffing, "2026", "2025-07-01")).toEqual(before);
  expect(before.officers).toBeGreaterThan(40_000);
});

test("a unit whose predecessors all went into it whole has exactly their posts", () => {
  const before = lastRows(rows.staffing, "2021", "2025-06-30");
  const after = lastRows(rows.staffing, "2026", "2025-07-01");
  let compared = 0;
  for (const [code, row] of after) {
    const into = linksInto.get(code) ?? [];
    if (into.some((link) => !link.whole || !before.has(link.from))) continue;
    const predecessors = into.map((link) => before.get(link.from)!);
    if (predecessors.some((each) => each.asOf < "2024-06-30")) continue;
    expect(row.officers).toBe(sum(predecessors, (each) => each.officers));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(1500);
});

test("loans active at the change go on with the same source, term and number of posts", () => {
  const totals = (structure: "2021" | "2026", asOf: string) => {
    const posts = new Map<string, number>();
    for (const loan of activeLoans(rows, structure, asOf)) {
      const term = `${loan.source} ${loan.from} ${loan.until}`;
      posts.set(term, (posts.get(term) ?? 0) + loan.posts);
    }
    return [...posts].sort();
  };
  expect(totals("2026", "2025-07-01")).toEqual(totals("2021", "2025-06-30"));
});

test("no vehicle is lost or gained", () => {
  const vehicles = (structure: "2021" | "2026", asOf: string) =>
    sum(lastRows(rows.vehicles, structure, asOf).values(), (row) => row.count);
  expect(vehicles("2026", "2025-07-01")).toBe(vehicles("2021", "2025-06-30"));
});

test.each(["headquarters", "housing"])(
  "%s: a unit holds the best rung among its predecessors",
  (ladder) => {
    const steps = rows.ladders.filter((row) => row.ladder === ladder);
    const before = lastRows(steps, "2021", "2025-06-30");
    const rungOf = (code: string) => RUNGS.indexOf(before.get(code)?.rung ?? "no_land");
    for (const [code, row] of lastRows(steps, "2026", "2025-07-01")) {
      const any = linksInto.get(code) ?? [];
      const whole = any.filter((link) => link.whole);
      const rung = RUNGS.indexOf(row.rung);
      expect(rung).toBeGreaterThanOrEqual(Math.max(0, ...whole.map((link) => rungOf(link.from))));
      expect(rung).toBeLessThanOrEqual(Math.max(...any.map((link) => rungOf(link.from))));
    }
  },
);

test("figures of 2021 end with the structure and those of 2026 begin with it", () => {
  const misplaced = [...rows.staffing, ...rows.ladders, ...rows.vehicles].filter((row) =>
    row.structure === "2021" ? row.asOf > "2025-06-30" : row.asOf < "2025-07-01",
  );
  expect(misplaced).toEqual([]);
});

test("a year after the change every unit has one chief at most and two to four deputies", () => {
  for (const row of lastRows(rows.staffing, "2026", "2026-09-30").values()) {
    if (row.asOf < "2026-06-30" || row.chiefs + row.deputies + row.officers === 0) continue;
    expect(row.chiefs).toBeLessThanOrEqual(1);
    expect([2, 3, 4]).toContain(row.deputies);
  }
});
