import { expect, test } from "vitest";
import type { SearchResult } from "../../../server/units/schema.ts";
import { nextActive, searchGroups } from "../../../web/search/search-options.ts";

const province: SearchResult = {
  code: "11",
  structure: "2026",
  level: "province",
  name: "Điện Biên",
  kind: "tinh",
  place: "",
  successors: [],
};
const commune: SearchResult = {
  ...province,
  code: "03158",
  level: "commune",
  name: "Sín Thầu",
  kind: "xa",
  place: "Tỉnh Điện Biên",
};
// 52 % of Cống Vị went to Ngọc Hà, 47 % to Giảng Võ: geodata/lineage-2021-to-2026.csv.
const former: SearchResult = {
  ...commune,
  code: "00007",
  structure: "2021",
  name: "Cống Vị",
  kind: "phuong",
  place: "Quận Ba Đình, Thành phố Hà Nội",
  successors: [
    { code: "00008", name: "Ngọc Hà", kind: "phuong" },
    { code: "00025", name: "Giảng Võ", kind: "phuong" },
  ],
};

test("groups follow their best result and keep the order within", () => {
  const second = { ...commune, code: "03160" };
  const groups = searchGroups([commune, province, second], "2026", "2026");
  expect(groups.map(({ id, options }) => [id, options.map(({ code }) => code)])).toEqual([
    ["commune", ["03158", "03160"]],
    ["province", ["11"]],
  ]);
});

test("a unit that has ended leads to what it became, its largest part first", () => {
  const [group] = searchGroups([former], "2026", "2026");
  expect(group?.id).toBe("former");
  expect(group?.options.map(({ code, structure, share }) => [code, structure, share])).toEqual([
    ["00008", "2026", "most"],
    ["00025", "2026", "rest"],
  ]);
});

test("a single successor is simply what the unit is now", () => {
  const one = { ...former, successors: former.successors.slice(0, 1) };
  expect(searchGroups([one], "2026", "2026")[0]?.options).toMatchObject([
    { code: "00008", structure: "2026", share: "only", successor: { name: "Ngọc Hà" } },
  ]);
});

test("while its own structure is on the screen a former unit leads to itself", () => {
  expect(searchGroups([former], "2021", "2026")[0]?.options).toMatchObject([
    { code: "00007", structure: "2021", successor: null },
  ]);
});

test("a former unit without successors can still be opened", () => {
  const lost = { ...former, successors: [] };
  expect(searchGroups([lost], "2026", "2026")[0]?.options).toMatchObject([
    { code: "00007", structure: "2021", successor: null },
  ]);
});

test("the arrows go round the list, other keys are left to the field", () => {
  expect(nextActive("ArrowDown", 0, 3)).toBe(1);
  expect(nextActive("ArrowDown", 2, 3)).toBe(0);
  expect(nextActive("ArrowDown", -1, 3)).toBe(0);
  expect(nextActive("ArrowUp", 0, 3)).toBe(2);
  expect(nextActive("ArrowUp", -1, 3)).toBe(2);
  expect(nextActive("ArrowDown", 0, 0)).toBeNull();
  expect(nextActive("Home", 0, 3)).toBeNull();
});
