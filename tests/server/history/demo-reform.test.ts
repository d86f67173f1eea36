import { expect, test } from "vitest";
import { demoBatch, demoRegistersBatch } from "../../../server/demo/demo.ts";
import { NO_REPORT, type Snapshot } from "../../../server/generation/snapshot.ts";
import { reformOf } from "../../../server/history/reform.ts";
import { coverageFrame } from "../../../server/staffing/frame.ts";
import { countrySnapshot } from "../country-snapshot.ts";

const demo = demoBatch().rows;
const { allocations } = demoRegistersBatch().rows;
const DAYS = ["2020-09-30", "2025-06-30"];
const snapshot = demoSnapshot();

/** The demo's real units, links and reports on a few days. */
function demoSnapshot(): Snapshot {
  const country = countrySnapshot();
  const former = country.structures["2021"];
  const size = DAYS.length * former.communes.length;
  const cells = () => new Int16Array(size).fill(NO_REPORT);
  const staffing = {
    dates: DAYS,
    ...{ chiefs: cells(), deputies: cells(), officers: cells() },
    document: new Uint16Array(size),
    batch: new Uint16Array(size).fill(1),
  };
  for (const row of demo.staffing) {
    const line = DAYS.indexOf(row.asOf);
    if (line < 0) continue;
    const cell = line * former.communes.length + former.indexOf.get(row.code)!;
    staffing.chiefs[cell] = row.chiefs;
    staffing.deputies[cell] = row.deputies;
    staffing.officers[cell] = row.officers;
  }
  return {
    ...country,
    structures: { ...country.structures, "2021": { ...former, staffing } },
    allocations: allocations.map((row) => ({ ...row, batch: 2 })),
  };
}

const frame = (structure: "2021" | "2026", asOf: string, level: "commune" | "province") =>
  coverageFrame(snapshot, snapshot.structures[structure], { asOf, level, norm: "in-force" });

test.each(DAYS)(
  "on %s the country has the same posts by role in units of then and of now",
  (asOf) => {
    const then = frame("2021", asOf, "commune").summary;
    const now = frame("2026", asOf, "commune").summary;
    expect([now.strength, now.chiefs, now.deputies, now.officers]).toEqual([
      then.strength,
      then.chiefs,
      then.deputies,
      then.officers,
    ]);
    expect(now.strength).toBeGreaterThan(40_000);
  },
);

test.each(DAYS)("on %s each province has the posts of the provinces joined in it", (asOf) => {
  const then = frame("2021", asOf, "province");
  const now = frame("2026", asOf, "province");
  const { provinceBecame } = reformOf(snapshot);
  const sums = new Map<string, number>();
  then.codes.forEach((code, i) => {
    const to = provinceBecame(code)!;
    sums.set(to, (sums.get(to) ?? 0) + (then.strength[i] ?? 0));
  });
  expect(now.strength).toEqual(now.codes.map((code) => sums.get(code) ?? null));
});

test("a province's total is that of its communes and what stands unassigned in it", () => {
  const communes = frame("2026", "2025-06-30", "commune");
  const provinces = frame("2026", "2025-06-30", "province");
  const { provinceOf } = snapshot.structures["2026"];
  const sums = provinces.codes.map((code) => {
    const left = communes.unassigned!.find(({ province }) => province === code);
    return left ? left.chiefs + left.deputies + left.officers : 0;
  });
  communes.atLeast!.forEach((posts, i) => {
    sums[provinceOf[i]!]! += posts;
  });
  expect(provinces.strength).toEqual(sums);
});

test("a handful of split units is left undeclared, and only their posts are unassigned", () => {
  const { undeclared } = reformOf(snapshot);
  expect(undeclared.size).toBe(6);
  const { unassigned } = frame("2026", "2025-06-30", "commune").summary;
  const former = frame("2021", "2025-06-30", "commune");
  const left = [...undeclared].reduce((sum, i) => sum + (former.strength[i] ?? 0), 0);
  expect(unassigned!.chiefs + unassigned!.deputies + unassigned!.officers).toBe(left);
  expect(left).toBeGreaterThan(6);
});

test("the declared shares of every split unit add up to one and stay in its province", () => {
  const sums = new Map<string, number>();
  for (const { from, share } of allocations) sums.set(from, (sums.get(from) ?? 0) + share);
  expect(sums.size).toBeGreaterThan(450);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
});

test("Sóc Trăng's communes of 2020 stand in Cần Thơ, with the posts that document A published", () => {
  // Document A: 80 xã; the province was code 94 and joined Cần Thơ, code 92.
  const { provinceBecame, parts } = reformOf(snapshot);
  expect(provinceBecame("94")).toBe("92");
  const { communes, provinces } = snapshot.structures["2026"];
  const canTho = communes.filter(({ parent }) => parent === "92").map(({ code }) => code);
  const former = snapshot.structures["2021"].communes;
  const from = new Set(canTho.flatMap((code) => parts.get(code) ?? []));
  const socTrang = [...former.keys()].filter((i) => former[i]!.parent === "94");
  expect(socTrang.length).toBe(109);
  expect(socTrang.filter((i) => !from.has(i))).toEqual([]);
  expect(provinces.some(({ code }) => code === "94")).toBe(false);
});
