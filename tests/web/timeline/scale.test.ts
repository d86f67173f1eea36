import { expect, test } from "vitest";
import { dayOf } from "../../../web/timeline/days.ts";
import { groupMarks, shareOf, timeSpan, yearTicks } from "../../../web/timeline/scale.ts";

const mark = (date: string, kind: "document" | "norm" | "structure" = "document") => ({
  date,
  kind,
  label: date,
  id: date,
});
const YEAR_2020 = { from: dayOf("2020-01-01"), to: dayOf("2020-12-31") };

test("the line runs from the first report to the last, and takes in a norm shortly before", () => {
  const stops = ["2019-12-31", "2026-10-31"];
  expect(timeSpan(stops, [])).toEqual({ from: dayOf("2019-12-31"), to: dayOf("2026-10-31") });
  expect(timeSpan(stops, [mark("2019-11-01", "norm")])?.from).toBe(dayOf("2019-11-01"));
  expect(timeSpan(stops, [mark("2005-01-01")])?.from).toBe(dayOf("2019-12-31"));
  expect(timeSpan([], [mark("2020-01-01")])).toBeUndefined();
});

test("a day lies on the line in proportion, a day outside at its end", () => {
  expect(shareOf(dayOf("2020-07-01"), YEAR_2020)).toBeCloseTo(182 / 365, 12);
  expect(shareOf(dayOf("2019-01-01"), YEAR_2020)).toBe(0);
  expect(shareOf(dayOf("2021-01-01"), YEAR_2020)).toBe(1);
  expect(shareOf(5, { from: 5, to: 5 })).toBe(1);
});

test("years thin out until their labels have room", () => {
  const span = { from: dayOf("2019-12-31"), to: dayOf("2026-10-31") };
  const years = (widthPx: number) => yearTicks(span, widthPx, 40).map((tick) => tick.year);
  // The line covers 6.83 years: 100 px a year, then 22, then 15.
  expect(years(683)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(years(150)).toEqual([2020, 2022, 2024, 2026]);
  expect(years(100)).toEqual([2020, 2025]);
});

test("a year that began before the line has no label", () => {
  const span = { from: dayOf("2020-02-01"), to: dayOf("2021-02-01") };
  expect(yearTicks(span, 1000, 40).map((tick) => tick.year)).toEqual([2021]);
});

test("marks too near to each other stand as one, in the order of time", () => {
  // 365 px for 365 days: a pixel a day.
  const groups = groupMarks(
    [mark("2020-06-01"), mark("2020-01-11"), mark("2020-01-01"), mark("2020-01-26")],
    YEAR_2020,
    365,
    24,
  );
  expect(groups.map((group) => group.marks.map((one) => one.date))).toEqual([
    ["2020-01-01", "2020-01-11"],
    ["2020-01-26"],
    ["2020-06-01"],
  ]);
  expect(groups[2]?.share).toBeCloseTo(152 / 365, 12);
});

test("marks outside the line are left out", () => {
  expect(groupMarks([mark("2019-12-31"), mark("2021-01-01")], YEAR_2020, 365, 24)).toEqual([]);
});
