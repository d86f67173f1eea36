import { expect, test } from "vitest";
import { demoBatch, demoPlanningBatch } from "../../../server/demo/demo.ts";
import { activeLoans, sum, table } from "./reading.ts";

const { sources, sourcePosts, reinforcements, marks } = demoPlanningBatch().rows;
const demo = demoBatch().rows;
const TODAY = "2026-10-31";
const present = sourcePosts.filter(({ asOf }) => asOf === TODAY);

const lent = new Map<string, number>();
for (const { source, posts } of activeLoans(demo, "2026", TODAY))
  lent.set(source, (lent.get(source) ?? 0) + posts);
const spare = new Map(
  present.map(({ source, posts, minimum }) => [source, posts - minimum - (lent.get(source) ?? 0)]),
);

test("today the ministry and one body for each of the 63 old provinces can spare posts", () => {
  // 34 provincial bodies and 29 in the provinces that went into others.
  expect(spare.size).toBe(64);
  expect(sources).toHaveLength(29);
  const { "bo-cong-an": ministry, ...provincial } = Object.fromEntries(spare);
  expect(ministry).toBeGreaterThanOrEqual(40);
  expect(Math.min(...Object.values(provincial))).toBe(4);
  expect(Math.max(...Object.values(provincial))).toBe(14);
  // Enough for the 400 posts of the border, from sixty bodies.
  expect(sum(spare.values(), (posts) => posts)).toBeGreaterThan(500);
});

test("a body of a province that ended has not told anything since", () => {
  const last = (id: string) =>
    sourcePosts
      .filter(({ source }) => source === id)
      .map(({ asOf }) => asOf)
      .at(-1);
  // Hà Giang went into Tuyên Quang, whose body kept name and code.
  expect(last("cong-an-02")).toBe("2025-06-30");
  expect(last("cong-an-08")).toBe(TODAY);
  expect(sources.find(({ id }) => id === "cong-an-02-khu-vuc")?.name).toBe(
    "Công an tỉnh Tuyên Quang (khu vực Hà Giang)",
  );
});

test("every body that tells what it has is known, and no two bear one name", () => {
  const all = [...demo.sources, ...sources];
  const known = new Set(all.map(({ id }) => id));
  expect(known.size).toBe(all.length);
  expect(sourcePosts.filter(({ source }) => !known.has(source))).toEqual([]);
  const names = present.map(({ source }) => all.find(({ id }) => id === source)!.name);
  expect(new Set(names).size).toBe(names.length);
});

test("some loans that end soon are agreed anew from the day after, and six communes get their first", () => {
  const active = activeLoans(demo, "2026", TODAY);
  const renewals = reinforcements.filter((planned) =>
    active.some(
      ({ source, code, posts, until }) =>
        source === planned.source &&
        code === planned.code &&
        posts === planned.posts &&
        Date.parse(planned.from) - Date.parse(until!) === 86_400_000,
    ),
  );
  expect(renewals.length).toBeGreaterThan(3);
  const lasting = new Set(present.map(({ source }) => source));
  expect(reinforcements.filter(({ source }) => !lasting.has(source))).toEqual([]);
  const others = reinforcements.filter((planned) => !renewals.includes(planned));
  expect(others).toHaveLength(6);
  const helped = new Set(active.map(({ code }) => code));
  expect(others.filter(({ code }) => helped.has(code))).toEqual([]);
  expect(reinforcements.every(({ from }) => from > TODAY)).toBe(true);
  expect(new Set(reinforcements.map(({ id }) => id)).size).toBe(reinforcements.length);
});

test("about 15 % of the border communes and 3 % of the others are marked as complex", () => {
  const km = (row: { [column: string]: string }) =>
    Number(row.border_china_km) + Number(row.border_laos_km) + Number(row.border_cambodia_km);
  const communes = table("gazetteer-2026");
  const border = new Set(communes.filter((row) => km(row) >= 0.3).map((row) => row.code!));
  const onBorder = marks.filter(({ code }) => border.has(code)).length;
  expect(onBorder / border.size).toBeGreaterThan(0.1);
  expect(onBorder / border.size).toBeLessThan(0.2);
  const others = (marks.length - onBorder) / (communes.length - border.size);
  expect(others).toBeGreaterThan(0.02);
  expect(others).toBeLessThan(0.04);
  expect(new Set(marks.map(({ mark }) => mark))).toEqual(new Set(["complex"]));
});

test("figures and marks say that they are illustrative", () => {
  const illustrative = new Set(demo.documents.filter(({ demo }) => demo).map(({ id }) => id));
  const named = [...sourcePosts, ...reinforcements, ...marks].map(({ document }) => document);
  expect(named.every((id) => illustrative.has(id))).toBe(true);
});
