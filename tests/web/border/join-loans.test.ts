import { describe, expect, test } from "vitest";
import type { Loan, Source } from "../../../server/reinforcement/schema.ts";
import type { Unit } from "../../../server/units/schema.ts";
import { joinLoans } from "../../../web/border/join-loans.ts";

const ministry: Source = { id: "bo-cong-an", name: "Bộ Công an", position: [105.84, 21.03] };
const province: Source = { id: "cong-an-11", name: "Công an Điện Biên", position: [103.02, 21.39] };

const sinThau: Unit = {
  code: "03158",
  name: "Sín Thầu",
  kind: "xa",
  parent: "11",
  district: null,
  districtCode: null,
  centre: [102.27, 22.36],
  bounds: [102.1, 22.2, 102.4, 22.5],
  areaKm2: 560,
  population: 5000,
  borderKm: { china: 40, laos: 22, cambodia: 0 },
};
const namKe: Unit = { ...sinThau, code: "03160", name: "Nậm Kè", centre: [102.6, 22.1] };
const units = new Map([sinThau, namKe].map((unit) => [unit.code, unit]));

const loan = (id: string, change: Partial<Loan>): Loan => ({
  id,
  source: ministry.id,
  code: sinThau.code,
  posts: 1,
  from: "2025-01-01",
  until: "2027-12-31",
  endsSoon: false,
  document: "DEMO",
  ...change,
});

const join = (loans: Loan[]) => joinLoans(loans, [ministry, province], (code) => units.get(code));

describe("joining loans", () => {
  test("loans of one source to one commune become one arc with their posts and first end", () => {
    const [mark] = join([
      loan("1", { posts: 2 }),
      loan("2", { posts: 3, until: "2027-01-31", endsSoon: true }),
    ]);
    expect(mark!.arcs).toHaveLength(1);
    expect(mark!.arcs[0]).toMatchObject({
      from: [105.84, 21.03],
      to: [102.27, 22.36],
      posts: 5,
      endingSoon: 3,
      until: "2027-01-31",
    });
  });

  test("a commune's symbol sums its arcs, the largest lender first", () => {
    const [mark] = join([
      loan("1", { posts: 1 }),
      loan("2", { posts: 4, source: province.id, until: null }),
    ]);
    expect(mark).toMatchObject({ code: "03158", province: "11", posts: 5, endingSoon: 0 });
    expect(mark!.arcs.map((arc) => arc.source.name)).toEqual(["Công an Điện Biên", "Bộ Công an"]);
    expect(mark!.until).toBe("2027-12-31");
  });

  test("an end is unknown only while every loan is open-ended", () => {
    expect(join([loan("1", { until: null })])[0]!.until).toBeNull();
  });

  test("what is planned tells its first day, what is active none", () => {
    const loans = [loan("1", { from: "2027-03-01" }), loan("2", { from: "2027-01-01" })];
    const unit = (code: string) => units.get(code);
    const [planned] = joinLoans(loans, [ministry], unit, true);
    expect([planned!.begins, planned!.arcs[0]!.begins]).toEqual(["2027-01-01", "2027-01-01"]);
    expect(join(loans)[0]!.begins).toBeNull();
  });

  test("communes with most posts come first, so that small symbols lie on top", () => {
    const marks = join([loan("1", { posts: 1 }), loan("2", { code: namKe.code, posts: 6 })]);
    expect(marks.map((mark) => mark.code)).toEqual(["03160", "03158"]);
  });

  test("a loan of an unknown source or to an unknown unit has no place on the map", () => {
    expect(join([loan("1", { source: "nobody" }), loan("2", { code: "99999" })])).toEqual([]);
  });
});
