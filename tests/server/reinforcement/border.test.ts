import { expect, test } from "vitest";
import { borderCommunes, borderSummary } from "../../../server/reinforcement/border.ts";
import { countrySnapshot } from "../country-snapshot.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const before = smallSnapshot().structures["2021"];

test("a commune is a border commune from 0.3 km on", () => {
  const communes = borderCommunes(before, "2024-09-30");
  // Mường Nhé of 2021 touches for 0.2 km only.
  expect(communes.map(({ code }) => code)).toEqual(["03154", "03158", "03162"]);
});

test("a commune that a steward marked is one for the term of the mark, whatever it touches", () => {
  const structure = smallSnapshot().structures["2021"];
  const mark = {
    structure: "2021",
    code: "03161",
    mark: "border",
    document: "d",
    batch: 1,
  } as const;
  structure.marks.set("03161", [{ ...mark, from: "2024-01-01", until: "2024-12-31" }]);
  const codes = (asOf: string) => borderCommunes(structure, asOf).map(({ code }) => code);
  expect(codes("2023-12-31")).toEqual(["03154", "03158", "03162"]);
  expect(codes("2024-01-01")).toEqual(["03154", "03158", "03161", "03162"]);
  expect(codes("2024-12-31")).toHaveLength(4);
  expect(codes("2025-01-01")).toHaveLength(3);
  const marked = borderCommunes(structure, "2024-06-30").filter((one) => one.marked);
  expect(marked.map(({ code }) => code)).toEqual(["03161"]);
  expect(borderSummary(borderCommunes(structure, "2024-06-30"))).toMatchObject({
    communes: 4,
    byNeighbour: { china: 2, laos: 2, cambodia: 0 },
  });
});

test("a mark of another kind makes no border commune", () => {
  const structure = smallSnapshot().structures["2021"];
  const mark = { structure: "2021", code: "03161", document: "d", batch: 1 } as const;
  structure.marks.set("03161", [{ ...mark, mark: "complex", from: "2024-01-01", until: null }]);
  expect(borderCommunes(structure, "2024-06-30")).toHaveLength(3);
});

test("a border commune tells its strength, its loans and those that end soon", () => {
  const [sinThau, lengSuSin, namKe] = borderCommunes(before, "2024-09-30");
  expect(sinThau).toMatchObject({ province: "11", strength: 7, reinforcement: 5, endingSoon: 3 });
  expect(lengSuSin).toMatchObject({ state: "zero", strength: 0, reinforcement: 0 });
  expect(namKe).toMatchObject({ state: "not_applicable", strength: null });
});

test("a term that ends six months later to the day no longer ends soon", () => {
  const endingSoon = (asOf: string) => borderCommunes(before, asOf)[0]!.endingSoon;
  expect(endingSoon("2024-06-30")).toBe(0);
  expect(endingSoon("2024-07-01")).toBe(3);
  expect(endingSoon("2025-01-01")).toBe(0);
});

test("the summary counts a commune with each neighbour it touches", () => {
  expect(borderSummary(borderCommunes(before, "2024-09-30"))).toEqual({
    communes: 3,
    byNeighbour: { china: 2, laos: 2, cambodia: 0 },
    km: { china: 41.8, laos: 32.4, cambodia: 0 },
    reinforced: 1,
    posts: 5,
    endingSoon: 3,
  });
});

test("the gazetteer has 248 border communes: China 79, Laos 102, Cambodia 69", () => {
  // Measured on the exact polygons; two communes touch two neighbours.
  const { communes, byNeighbour, km } = borderSummary(
    borderCommunes(countrySnapshot().structures["2026"], "2026-03-31"),
  );
  expect(communes).toBe(248);
  expect(byNeighbour).toEqual({ china: 79, laos: 102, cambodia: 69 });
  expect(Math.round(km.china + km.laos + km.cambodia)).toBe(5054);
});
