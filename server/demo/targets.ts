import type { TargetRow } from "../ledger/rows.ts";
import { readProvinces, readTable } from "../units/gazetteer.ts";
import { CARRY_DATE } from "./calendar.ts";
import { drawBetween } from "./random.ts";

const KINDS_2026 = ["xa", "phuong", "dac_khu"];

/** Targets that documents name, then illustrative ones for the provinces of today. */
export const targetRows = (): TargetRow[] => [...published(), ...illustrative()];

/** From `geodata/roadmap-targets.csv`. They hold from the day the resolution's norm does. */
function published(): TargetRow[] {
  const norms = readTable("norms");
  const count = (text: string | undefined) => (text ? Number(text) : null);
  return readTable("roadmap-targets").map((row) => ({
    id: row.id!,
    indicator: row.indicator!,
    structure: "2021",
    scope: row.scope!,
    kinds: row.kinds!.split(";"),
    percent: Number(row.target_percent),
    baselineCount: count(row.baseline_count),
    baselineOf: count(row.baseline_of),
    baselineAsOf: row.baseline_as_of || null,
    due: row.due || null,
    setOn: norms.find(({ scope, document }) => scope === row.scope && document === row.document)!
      .effective_from!,
    reason: "",
    document: row.document!,
  }));
}

/** Of the country and of every province of 2026, so that the screen has something to show for each. */
function illustrative(): TargetRow[] {
  const scopes = ["VN", ...readProvinces("2026").map(({ code }) => code)];
  return scopes.flatMap((scope) => [
    target(scope, "headquarters_completed", 100, drawDue(`headquarters/${scope}`)),
    target(scope, "housing_completed", 60, "2028-12-31"),
    target(scope, "units_with_vehicle", 100, "2027-06-30"),
    ...(MOVED[scope] ?? []),
  ]);
}

const drawDue = (key: string) =>
  ["2027-06-30", "2027-12-31", "2028-06-30"][drawBetween(`target/${key}`, 0, 2)]!;

const target = (
  scope: string,
  indicator: string,
  percent: number,
  due: string,
  given: Partial<TargetRow> = {},
): TargetRow => ({
  id: `demo-${scope.toLowerCase()}-${indicator.replaceAll("_", "-")}`,
  indicator,
  structure: "2026",
  scope,
  kinds: KINDS_2026,
  percent,
  baselineCount: null,
  baselineOf: null,
  baselineAsOf: null,
  due,
  setOn: CARRY_DATE,
  reason: "",
  document: "DEMO",
  ...given,
});

/** A target of Cần Thơ that was moved. */
const MOVED: Readonly<Record<string, TargetRow[]>> = {
  "92": [
    target("92", "units_at_or_above_eight", 100, "2026-03-31"),
    target("92", "units_at_or_above_eight", 100, "2027-03-31", {
      setOn: "2026-04-15",
      reason: "Minh họa: hợp nhất ba tỉnh, cần thêm một năm để điều động",
    }),
  ],
};
