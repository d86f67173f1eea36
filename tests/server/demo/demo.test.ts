import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { demoBatch, demoPlanningBatch } from "../../../server/demo/demo.ts";
import type { Batch } from "../../../server/ledger/rows.ts";
import { activeLoans, lastRows, strength, sum, table } from "./reading.ts";

const batch = demoBatch();
const { rows } = batch;
const RUNGS = ["no_land", "land_allotted", "site_cleared", "under_construction", "completed"];
const TODAY = "2026-10-31";

/** Of the lists that hold something: a list that the ledger learns to keep later changes nothing here. */
function hashOf({ rows, ...head }: Batch) {
  const filled = Object.entries(rows).filter(([, list]) => list.length > 0);
  const content = JSON.stringify([head, filled]);
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

test("the batches are always the same", () => {
  expect(hashOf(demoBatch())).toBe(hashOf(batch));
  // Move when a gazetteer, a document's title or a figure changes: then look at the map and pin anew.
  expect(hashOf(batch)).toBe("b34cdbb3dc3fa67f");
  expect(hashOf(demoPlanningBatch())).toBe("458364c81bb4fd7a");
});

test("reports are for quarter ends, the change of structure and today", () => {
  const dates = [...new Set(rows.staffing.map((row) => row.asOf))].sort();
  expect(dates).toHaveLength(30);
  expect([dates[0], dates.at(-1)]).toEqual(["2019-12-31", TODAY]);
  const others = dates.filter((date) => !/-(03-31|06-30|09-30|12-31)$/.test(date));
  expect(others).toEqual(["2025-07-01", TODAY]);
});

test("no unit reports a negative number, twice for a date, or without a known document", () => {
  const documents = new Set(rows.documents.map((document) => document.id));
  const seen = new Set<string>();
  for (const row of rows.staffing) {
    if (Math.min(row.chiefs, row.deputies, row.officers) < 0) expect.fail(JSON.stringify(row));
    if (!documents.has(row.document)) expect.fail(JSON.stringify(row));
    seen.add(`${row.structure} ${row.code} ${row.asOf}`);
  }
  expect(seen.size).toBe(rows.staffing.length);
});

test("a unit of 2021 never has more than one chief", () => {
  const crowded = rows.staffing.filter((row) => row.structure === "2021" && row.chiefs > 1);
  expect(crowded).toEqual([]);
});

test("figures belong to units that the gazetteers know and that have a unit", () => {
  for (const structure of ["2021", "2026"] as const) {
    const known = new Set(table(`gazetteer-${structure}`).map((row) => row.code!));
    for (const { code } of rows.noUnit.filter((row) => row.structure === structure)) {
      expect(known.delete(code)).toBe(true);
    }
    const codes = [...rows.staffing, ...rows.ladders, ...rows.vehicles, ...rows.reinforcements]
      .filter((row) => row.structure === structure)
      .map((row) => row.code);
    expect([...new Set(codes)].filter((code) => !known.has(code))).toEqual([]);
  }
});

test("two communes of 2026 have no unit, which leaves the ministry's 3,319", () => {
  const without = rows.noUnit.filter((row) => row.structure === "2026");
  expect(table("gazetteer-2026").length - without.length).toBe(3319);
});

test("today most communes have reported, some are late and some have not reported", () => {
  const last = lastRows(rows.staffing, "2026", TODAY);
  const without = new Set(rows.noUnit.map((row) => row.code));
  const states = { reported: 0, late: 0, notReported: 0 };
  for (const { code } of table("gazetteer-2026")) {
    if (without.has(code!)) continue;
    const asOf = last.get(code!)?.asOf ?? "";
    if (asOf >= "2026-09-30") states.reported += 1;
    else if (asOf >= "2025-10-31") states.late += 1;
    else states.notReported += 1;
  }
  expect(states.late).toBeGreaterThanOrEqual(25);
  expect(states.late).toBeLessThanOrEqual(40);
  expect(states.notReported).toBeGreaterThanOrEqual(10);
  expect(states.notReported).toBeLessThanOrEqual(20);
  expect(states.reported).toBe(3319 - states.late - states.notReported);
});

test("at first many units report nobody, by the due date hardly any", () => {
  const zeros = (asOf: string) =>
    rows.staffing.filter((row) => row.asOf === asOf && strength(row) === 0).length;
  expect(zeros("2019-12-31")).toBeGreaterThan(5000);
  expect(zeros("2020-03-31")).toBeLessThan(zeros("2019-12-31"));
  expect(zeros("2020-09-30")).toBeLessThan(10);
});

test("strength grows from year to year in the units of 2021", () => {
  const posts = ["2020-09-30", "2021-09-30", "2022-09-30", "2023-09-30", "2024-09-30"].map((date) =>
    sum(lastRows(rows.staffing, "2021", date).values(), strength),
  );
  expect(posts).toEqual([...posts].sort((a, b) => a - b));
});

test("illustrative norms are met by 80 to 92 % of the communes today, with gaps between provinces", () => {
  const place = new Map(table("gazetteer-2026").map((row) => [row.code!, row]));
  const minimum = new Map(
    rows.norms
      .filter((norm) => norm.demo && norm.role === "total" && norm.scope === "VN")
      .flatMap((norm) => norm.kinds.map((kind) => [kind as string, norm.min])),
  );
  const provinces = new Map<string, { units: number; meeting: number }>();
  for (const [code, row] of lastRows(rows.staffing, "2026", TODAY)) {
    const { kind, province_code } = place.get(code)!;
    const tally = provinces.get(province_code!) ?? { units: 0, meeting: 0 };
    tally.units += 1;
    if (strength(row) >= minimum.get(kind!)!) tally.meeting += 1;
    provinces.set(province_code!, tally);
  }
  const tallies = [...provinces.values()];
  const share = sum(tallies, (each) => each.meeting) / sum(tallies, (each) => each.units);
  expect(share).toBeGreaterThan(0.8);
  expect(share).toBeLessThan(0.92);
  const shares = tallies.map((each) => each.meeting / each.units);
  expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.15);
});

test("posts are lent to border communes alone, by known bodies, for 24 to 36 months", () => {
  const km = (row: { [column: string]: string }) =>
    Number(row.border_china_km) + Number(row.border_laos_km) + Number(row.border_cambodia_km);
  const border = new Set(
    table("gazetteer-2026")
      .filter((row) => km(row) >= 0.3)
      .map((row) => row.code),
  );
  const intoBorder = new Set(
    table("lineage-2021-to-2026")
      .filter((link) => border.has(link.new_code))
      .map((link) => link.old_code),
  );
  const sources = new Set(rows.sources.map((source) => source.id));
  for (const loan of rows.reinforcements) {
    expect((loan.structure === "2026" ? border : intoBorder).has(loan.code)).toBe(true);
    expect(sources.has(loan.source)).toBe(true);
    const days = (Date.parse(loan.until!) - Date.parse(loan.from)) / 86_400_000;
    expect(days).toBeGreaterThan(24 * 30);
    expect(days).toBeLessThan(36.1 * 30.5);
    expect(loan.posts).toBeGreaterThan(0);
  }
  expect(new Set(rows.reinforcements.map((loan) => loan.id)).size).toBe(rows.reinforcements.length);
});

test("today about 400 posts are on loan and some of them end within six months", () => {
  const loans = activeLoans(rows, "2026", TODAY);
  const posts = sum(loans, (loan) => loan.posts);
  const ending = sum(loans, (loan) => (loan.until! <= "2027-04-30" ? loan.posts : 0));
  expect(posts).toBeGreaterThanOrEqual(350);
  expect(posts).toBeLessThanOrEqual(450);
  expect(ending / posts).toBeGreaterThan(0.1);
  expect(ending / posts).toBeLessThan(0.25);
});

test("ladders only climb, and vehicles never become fewer within a structure", () => {
  const held = new Map<string, number>();
  const climbs = (key: string, asOf: string, level: number) => {
    const before = held.get(key) ?? -1;
    if (level < before) expect.fail(`${key} falls to ${level} on ${asOf}`);
    held.set(key, level);
  };
  const inOrder = <T extends { asOf: string }>(list: T[]) =>
    [...list].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  for (const row of inOrder(rows.ladders))
    climbs(`${row.ladder} ${row.structure} ${row.code}`, row.asOf, RUNGS.indexOf(row.rung));
  for (const row of inOrder(rows.vehicles))
    climbs(`vehicles ${row.structure} ${row.code}`, row.asOf, row.count);
});

test("today 55 to 65 % of the headquarters are completed, and a few communes do not report theirs", () => {
  const headquarters = rows.ladders.filter((row) => row.ladder === "headquarters");
  const held = [...lastRows(headquarters, "2026", TODAY).values()];
  const completed = held.filter((row) => row.rung === "completed").length;
  expect(completed / held.length).toBeGreaterThan(0.55);
  expect(completed / held.length).toBeLessThan(0.65);
  expect(3319 - held.length).toBeGreaterThan(5);
  expect(3319 - held.length).toBeLessThan(100);
});

test("figures outside the three provinces' published dates say that they are illustrative", () => {
  const demo = new Set(rows.documents.filter((each) => each.demo).map((each) => each.id));
  const published = rows.staffing.filter((row) => !demo.has(row.document));
  const when = new Set(published.map((row) => `${row.document} ${row.asOf}`));
  expect([...when].sort()).toEqual(["A 2020-09-30", "B 2020-09-30", "E 2021-12-31"]);
});
