import { describe, expect, test } from "vitest";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";
import { made } from "./made.ts";

/** All headquarters of Điện Biên by the end of 2025, and once half of them by the end of 2024. */
const snapshot = smallSnapshot();
snapshot.targets = [
  { setOn: "2024-01-01", percent: 50, due: "2024-12-31", reason: "" },
  { setOn: "2024-07-01", percent: 100, due: "2025-12-31", reason: "dời theo Nghị quyết" },
].map((line) => ({
  ...{ id: "hq-11", indicator: "headquarters_completed", structure: "2021" as const, scope: "11" },
  ...{ kinds: ["xa"], baselineCount: null, baselineOf: null, baselineAsOf: null },
  ...{ document: "cong-van-2024", batch: 1 },
  ...line,
}));
const { json } = smallApp(snapshot);
const LINE = "headquarters_completed:xa:hq-11";
const trace = (figure: string) =>
  json(`/api/trace?figure=${encodeURIComponent(figure)}&scope=11&asOf=2024-09-30`);

// By hand: of four communes with a unit one has its headquarters, since 27 August 2024. From September
// 2024 to December 2025 are 15 months; from the report of June 2024, when there was none, are three.

test("the target is a percent of the base, told by the line in force beside the one before", async () => {
  const answer = await trace(`indicator_target.${LINE}`);
  expect(answer.value).toBe(4);
  expect(answer.rows).toMatchObject([
    { asOf: "2024-01-01", counts: 0, values: { percent: 50 } },
    { asOf: "2024-07-01", counts: 4, values: { percent: 100 } },
  ]);
  expect(answer.name).toEqual({ vi: "Trụ sở đã hoàn thành", en: "Headquarters completed" });
  expect(await trace("target_line.2024-01-01.hq-11")).toMatchObject({ value: 50, made: "stated" });
});

test("what is left, the months and the pace lead to the figures that they are made of", async () => {
  const left = await trace(`indicator_left.${LINE}`);
  expect(left).toMatchObject({ value: 3, made: "less" });
  expect(made(left)).toBe(3);
  expect(await trace(`indicator_months.${LINE}`)).toMatchObject({ value: 15, made: "months" });
  const pace = await trace(`indicator_pace.${LINE}`);
  expect(pace).toMatchObject({ value: 0.2, made: "ratio" });
  expect(pace.parts.map(({ value }: { value: number }) => value)).toEqual([3, 15]);
  const soFar = await trace(`indicator_pace_so_far.${LINE}`);
  expect(soFar).toMatchObject({ value: 0.33, made: "pace" });
  expect(soFar.parts.map(({ value }: { value: number }) => value)).toEqual([1, 0]);
});

test("every part can be asked for by its own id", async () => {
  for (const figure of ["indicator_left", "indicator_pace", "indicator_pace_so_far"]) {
    for (const part of (await trace(`${figure}.${LINE}`)).parts) {
      expect(await trace(part.figure)).toMatchObject({ value: part.value });
    }
  }
});

describe("units of a base by what they add", () => {
  test("they are those of the table of units, each with its row", async () => {
    const { values } = await json(
      "/api/indicators/headquarters_completed/units?scope=11&asOf=2024-09-30",
    );
    const count = (test: (value: number | null) => boolean) => values.filter(test).length;
    const yes = await trace("indicator_units.yes.headquarters_completed:xa");
    expect(yes).toMatchObject({ value: 1, total: 1 });
    expect(yes.value).toBe(count((value) => value === 1));
    const no = await trace("indicator_units.no.headquarters_completed:xa");
    expect(no).toMatchObject({ value: count((value) => value === 0) });
    const unknown = await trace("indicator_units.unknown.headquarters_completed:xa");
    expect(unknown).toMatchObject({ value: count((value) => value === null), total: 2 });
    expect(unknown.documents).not.toEqual([]);
  });

  test("border communes without a loan are counted too", async () => {
    const answer = await json(
      "/api/trace?figure=indicator_units.no.border_communes_reinforced&scope=11&asOf=2024-09-30",
    );
    // Leng Su Sìn touches the border and has no loan; Nậm Kè touches it and has no unit.
    expect(answer).toMatchObject({ value: 1, total: 1, rows: [{ unit: { code: "03158" } }] });
  });
});

test("indicators of one status are listed by their names", async () => {
  const { indicators } = await json("/api/indicators?scope=11&asOf=2024-09-30");
  for (const status of ["met", "behind", "re_baselined", "missed", "not_reported"]) {
    const answer = await trace(`indicators.${status}`);
    const lines = indicators.filter((line: { status: string }) => line.status === status);
    expect([status, answer.value]).toEqual([status, lines.length]);
    expect(answer.rows.map(({ name }: { name: { vi: string } }) => name.vi)).toEqual(
      lines.map(({ name }: { name: { vi: string } }) => name.vi),
    );
  }
});
