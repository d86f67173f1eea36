import { expect, test } from "vitest";
import type { LineageLink } from "../../../server/generation/snapshot.ts";
import { fatesOf, SLIVER_BELOW } from "../../../server/history/fate.ts";
import { provincesBecame } from "../../../server/history/provinces-became.ts";
import { readCommunes, readLineage } from "../../../server/units/gazetteer.ts";

const link = (
  to: string,
  basis: LineageLink["basis"],
  part: LineageLink["part"],
  share: number | null,
): LineageLink => ({ from: "a", to, basis, part, share });
const fateOf = (...links: LineageLink[]) => fatesOf(links).get("a");

test("a full link makes a merger, whatever slivers an overlay finds beside it", () => {
  const slivers = [link("y", "area", "partial", 0.013), link("z", "area", "partial", 0.3)];
  expect(fateOf(link("x", "decree", "full", 0.687), ...slivers)).toEqual({
    kind: "whole",
    to: "x",
  });
});

test("one partial link alone is a merger: there is nowhere else to go", () => {
  expect(fateOf(link("x", "area", "partial", 0.4))).toEqual({ kind: "whole", to: "x" });
});

test("two units named by a resolution make a split, however small one part", () => {
  expect(
    fateOf(link("y", "decree", "partial", 0.02), link("x", "decree", "partial", 0.98)),
  ).toEqual({ kind: "split", into: ["x", "y"] });
  expect(
    fateOf(link("x", "decree", "partial", null), link("y", "decree", "partial", null)),
  ).toEqual({ kind: "split", into: ["x", "y"] });
});

test("a sliver of the overlay makes no split, a real part does", () => {
  const most = link("x", "area", "partial", 0.9);
  expect(fateOf(most, link("y", "area", "partial", 0.0999))).toEqual({ kind: "whole", to: "x" });
  expect(fateOf(most, link("y", "area", "partial", 0.1))).toEqual({
    kind: "split",
    into: ["x", "y"],
  });
});

test("an overlay across the border of what the province became makes no split", () => {
  const links = [link("x", "area", "partial", 0.85), link("y", "area", "partial", 0.15)];
  const fates = fatesOf(links, ({ to }) => to === "x");
  expect(fates.get("a")).toEqual({ kind: "whole", to: "x" });
});

test("where every link is a sliver the largest holds the unit", () => {
  expect(fateOf(link("x", "area", "partial", 0.04), link("y", "area", "partial", 0.06))).toEqual({
    kind: "whole",
    to: "y",
  });
});

test("two units that each claim the whole are a split, not a choice of ours", () => {
  expect(fateOf(link("x", "decree", "full", 0.5), link("y", "decree", "full", 0.5))).toEqual({
    kind: "split",
    into: ["x", "y"],
  });
});

test("the bound of a sliver is what the maps disagree by on units named whole", () => {
  const whole = readLineage().filter(
    ({ basis, part, share }) => basis === "decree" && part === "full" && share !== null,
  );
  const off = whole.filter(({ share }) => 1 - share! > SLIVER_BELOW).length;
  expect(whole.length).toBe(9431);
  expect(Math.round((off / whole.length) * 100)).toBe(7);
});

test("of the 10,599 communes of 2021 each has a fate, and no split crosses a province", () => {
  const before = new Map(readCommunes("2021").map(({ code, province }) => [code, province]));
  const after = new Map(readCommunes("2026").map(({ code, province }) => [code, province]));
  const links = readLineage();
  const became = provincesBecame(
    links,
    (code) => before.get(code),
    (code) => after.get(code),
  );
  expect(became.size).toBe(63);
  // Sóc Trăng and Hậu Giang joined Cần Thơ: resolution of 12 June 2025.
  expect([became.get("94"), became.get("93"), became.get("92")]).toEqual(["92", "92", "92"]);

  const fates = fatesOf(links, ({ from, to }) => after.get(to) === became.get(before.get(from)!));
  expect([...before.keys()].filter((code) => !fates.has(code))).toEqual([]);
  const splits = [...fates.values()].flatMap((fate) => (fate.kind === "split" ? [fate.into] : []));
  expect(splits.length).toBeGreaterThan(450);
  expect(splits.length).toBeLessThan(664);
  for (const into of splits) {
    expect(new Set(into.map((code) => after.get(code))).size).toBe(1);
  }
});
