import { expect, test } from "vitest";
import { demoBatch } from "../../../server/demo/demo.ts";
import type { StaffingRow } from "../../../server/ledger/rows.ts";
import { activeLoans, codesOf, lastRows, published, strength, sum, table } from "./reading.ts";

const { rows } = demoBatch();
const reportsOn = (asOf: string, codes: Set<string>): StaffingRow[] =>
  rows.staffing.filter(
    (row) => row.structure === "2021" && row.asOf === asOf && codes.has(row.code),
  );
const inForce = (asOf: string, codes: Set<string>) =>
  [...lastRows(rows.staffing, "2021", asOf).values()].filter((row) => codes.has(row.code));

test("document A: Sóc Trăng has 80 chiefs, 90 deputies and 240 officers in 80 of 80 xã on 2020-09-30", () => {
  const reports = reportsOn("2020-09-30", codesOf("94", "xa"));
  expect(codesOf("94", "xa").size).toBe(published("st-2020-communes"));
  expect(reports.filter((row) => strength(row) > 0)).toHaveLength(published("st-2020-communes"));
  expect(sum(reports, strength)).toBe(published("st-2020-total"));
  expect(sum(reports, (row) => row.chiefs)).toBe(published("st-2020-chiefs"));
  expect(sum(reports, (row) => row.deputies)).toBe(published("st-2020-deputies"));
  expect(sum(reports, (row) => row.officers)).toBe(published("st-2020-officers"));
  expect(new Set(reports.map((row) => row.document))).toEqual(new Set(["A"]));
});

test("document A: ten xã of Sóc Trăng have two deputies and the others one", () => {
  const deputies = reportsOn("2020-09-30", codesOf("94", "xa")).map((row) => row.deputies);
  expect(deputies.filter((count) => count === 2)).toHaveLength(published("st-2020-two-deputies"));
  expect(deputies.every((count) => count === 1 || count === 2)).toBe(true);
});

test("document B: Thanh Hóa has 2,570 posts on 2020-09-30, five in each xã and seven to eleven in each thị trấn", () => {
  const communes = reportsOn("2020-09-30", codesOf("38", "xa"));
  const townships = reportsOn("2020-09-30", codesOf("38", "thi_tran")).map(strength);
  expect(communes).toHaveLength(codesOf("38", "xa").size);
  expect(townships).toHaveLength(codesOf("38", "thi_tran").size);
  expect(new Set(communes.map(strength))).toEqual(new Set([5]));
  expect([Math.min(...townships), Math.max(...townships)]).toEqual([7, 11]);
  expect(sum(communes, strength) + sum(townships, Number)).toBe(published("th-2020-total"));
  expect(new Set(communes.map((row) => row.document))).toEqual(new Set(["B"]));
});

test("document E: Điện Biên has 115 chiefs, 153 deputies and 332 officers at the end of 2021", () => {
  const reports = reportsOn("2021-12-31", codesOf("11", "xa"));
  expect(sum(reports, (row) => row.chiefs)).toBe(published("db-2021-chiefs"));
  expect(sum(reports, (row) => row.deputies)).toBe(published("db-2021-deputies"));
  expect(sum(reports, (row) => row.officers)).toBe(published("db-2021-officers"));
  expect(new Set(reports.map((row) => row.document))).toEqual(new Set(["E"]));
});

test("document E: 28 posts are lent to Điện Biên in early 2022, of almost 400 in the country", () => {
  const loans = activeLoans(rows, "2021", "2022-03-31");
  const dienBien = codesOf("11", "xa");
  const there = loans.filter((loan) => dienBien.has(loan.code));
  expect(sum(there, (loan) => loan.posts)).toBe(published("db-2022-reinforced"));
  expect(new Set(there.map((loan) => loan.document))).toEqual(new Set(["E"]));
  const country = sum(loans, (loan) => loan.posts);
  expect(country).toBeLessThan(published("vn-2022-reinforced"));
  expect(country).toBeGreaterThan(published("vn-2022-reinforced") * 0.98);
});

test("document D: four named headquarters are the only ones completed in Sóc Trăng on 2024-08-27", () => {
  const covered = codesOf("94", "xa", "thi_tran");
  const headquarters = rows.ladders.filter((row) => row.ladder === "headquarters");
  const held = [...lastRows(headquarters, "2021", "2024-08-27").values()].filter((row) =>
    covered.has(row.code),
  );
  const place = new Map(table("gazetteer-2021").map((row) => [row.code, row]));
  const completed = held.filter((row) => row.rung === "completed");
  expect(held).toHaveLength(92);
  expect(completed).toHaveLength(published("st-2024-hq"));
  expect(
    completed.map(({ code }) => `${place.get(code)!.kind} ${place.get(code)!.name}`).sort(),
  ).toEqual(["thi_tran An Lạc Thôn", "thi_tran Mỹ Xuyên", "xa Hòa Đông", "xa Hậu Thạnh"]);
  expect(new Set(completed.map((row) => row.document))).toEqual(new Set(["D"]));
});

test("document D: 61 of the 92 xã and thị trấn of Sóc Trăng have a vehicle on 2024-08-27", () => {
  const covered = codesOf("94", "xa", "thi_tran");
  const held = [...lastRows(rows.vehicles, "2021", "2024-08-27").values()].filter((row) =>
    covered.has(row.code),
  );
  expect(held).toHaveLength(92);
  expect(held.filter((row) => row.count > 0)).toHaveLength(published("st-2024-trucks"));
  expect(new Set(held.map((row) => row.document))).toEqual(new Set(["D"]));
});

test("document D: 130 posts were added in Sóc Trăng between the first report of all 92 units and the one in force on 2024-08-27", () => {
  const covered = codesOf("94", "xa", "thi_tran");
  const base = reportsOn("2022-09-30", covered);
  const end = inForce("2024-08-27", covered);
  expect(base).toHaveLength(92);
  expect(new Set(end.map((row) => row.asOf))).toEqual(new Set(["2024-06-30"]));
  expect(sum(end, strength) - sum(base, strength)).toBe(published("st-2024-added"));
});

test.each([
  ["94", "2020-09-30", ["phuong", "thi_tran"]],
  ["38", "2020-09-30", ["phuong"]],
  ["11", "2021-12-31", ["phuong", "thi_tran"]],
  ["94", "2024-08-27", ["phuong"]],
])(
  "province %s: on %s other kinds are outside the scheme and have no figures",
  (province, asOf, kinds) => {
    const outside = codesOf(province, ...kinds);
    expect(outside.size).toBeGreaterThan(0);
    expect(inForce(asOf, outside)).toEqual([]);
    const covering = rows.scheme.filter(
      (rule) =>
        rule.structure === "2021" &&
        rule.from <= asOf &&
        (rule.scope === "VN" || rule.scope === province) &&
        rule.kinds.some((kind) => kinds.includes(kind)),
    );
    expect(covering).toEqual([]);
  },
);

test.each([
  ["11", "xa", "2019-11-01"],
  ["38", "xa", "2019-11-01"],
  ["38", "thi_tran", "2019-11-01"],
  ["94", "xa", "2019-11-01"],
  ["94", "thi_tran", "2022-08-19"],
  ["94", "phuong", "2025-03-01"],
])("province %s: every %s reports every quarter since %s", (province, kind, since) => {
  const units = codesOf(province, kind);
  const quarters = new Set(rows.staffing.map((row) => row.asOf)).values();
  const due = [...quarters].filter((date) => date >= since && date < "2025-07-01");
  const reports = rows.staffing.filter((row) => row.structure === "2021" && units.has(row.code));
  expect(reports).toHaveLength(units.size * due.length);
});

test("the six norms of the table ship as published and the others are marked illustrative", () => {
  const shipped = new Set(table("norms").map((row) => row.id));
  expect(rows.norms.filter((norm) => !norm.demo).map((norm) => norm.id)).toEqual([...shipped]);
  const documents = new Map(rows.documents.map((document) => [document.id, document]));
  for (const norm of rows.norms) expect(documents.get(norm.document)!.demo).toBe(norm.demo);
});
