import type { Level } from "../../server/schema.ts";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import { UNIT_STATES } from "../constants.ts";
import { readIndicator } from "../coverage/indicator.ts";
import type { Indicator } from "../url-state.ts";
import type { UnitRow } from "./rows.ts";
import type { vi } from "./strings.ts";

/** Places of names in the order of their letters, by code. */
export interface NameRanks {
  unit: (code: string) => number;
  province: (code: string) => number;
}

type ColumnLabel = Extract<keyof typeof vi, `table.column.${string}`>;

export interface ColumnSpec {
  id: string;
  label: ColumnLabel;
  /** `name`, `province`, `rule` and `state` are drawn in words; the others are numbers. */
  kind: "name" | "province" | "state" | "rule" | "code" | "number";
  widthPx: number;
  /** Decimals shown. */
  digits: number;
  levels: readonly Level[];
  /** Seen until the reader chooses otherwise. */
  usual: readonly Level[];
  /** What the column is sorted by; undefined is unknown and stays last. */
  value: (row: UnitRow, ranks: NameRanks) => string | number | undefined;
}

const BOTH: readonly Level[] = ["commune", "province"];
const COMMUNE: readonly Level[] = ["commune"];
const PROVINCE: readonly Level[] = ["province"];

type FigureColumn = {
  [K in keyof CoverageFrame]-?: NonNullable<CoverageFrame[K]> extends (number | null)[] ? K : never;
}[keyof CoverageFrame];

/** Room for a heading in either language and five digits. */
const FIGURE_PX = 58;

const figure = (
  id: FigureColumn,
  levels: readonly Level[],
  usual: readonly Level[] = [],
  widthPx = FIGURE_PX,
): ColumnSpec => ({
  id,
  label: `table.column.${id}` as ColumnLabel,
  kind: "number",
  widthPx,
  digits: 0,
  levels,
  usual,
  value: ({ frame, index }) => frame[id]?.[index] ?? undefined,
});

const measure = (id: Indicator): ColumnSpec => ({
  id,
  label: `table.column.${id}` as ColumnLabel,
  kind: "number",
  widthPx: 64,
  digits: id === "norm_share" ? 0 : 1,
  levels: BOTH,
  usual: [],
  value: ({ frame, index, unit }) => readIndicator(id, frame, index, unit).value ?? undefined,
});

/** Every column there is, in the order they stand. */
export const COLUMNS: readonly ColumnSpec[] = [
  {
    id: "name",
    label: "table.column.name",
    kind: "name",
    widthPx: 128,
    digits: 0,
    levels: BOTH,
    usual: BOTH,
    value: ({ unit }, ranks) => ranks.unit(unit.code),
  },
  {
    id: "code",
    label: "table.column.code",
    kind: "code",
    widthPx: 64,
    digits: 0,
    levels: BOTH,
    usual: [],
    value: ({ unit }) => unit.code,
  },
  {
    id: "province",
    label: "table.column.province",
    kind: "province",
    widthPx: 120,
    digits: 0,
    levels: COMMUNE,
    usual: [],
    value: ({ unit }, ranks) => (unit.parent === null ? undefined : ranks.province(unit.parent)),
  },
  figure("units", PROVINCE, PROVINCE, 44),
  figure("reported", PROVINCE),
  figure("judged", PROVINCE),
  figure("meeting", PROVINCE, PROVINCE, 56),
  figure("minimum", PROVINCE, PROVINCE, 48),
  figure("strength", BOTH, COMMUNE, 54),
  figure("required", BOTH, COMMUNE, 46),
  {
    id: "rule",
    label: "table.column.rule",
    kind: "rule",
    widthPx: 170,
    digits: 0,
    levels: COMMUNE,
    usual: [],
    // Of a supposed minimum all are judged alike.
    value: ({ frame, index }) => frame.rule?.[index] ?? undefined,
  },
  figure("shortfall", BOTH, BOTH),
  figure("chiefs", BOTH),
  figure("deputies", BOTH),
  figure("officers", BOTH),
  figure("reinforcement", BOTH),
  measure("per_10k"),
  measure("per_100km2"),
  measure("per_border_km"),
  measure("norm_share"),
  {
    id: "state",
    label: "table.column.state",
    kind: "state",
    widthPx: 110,
    digits: 0,
    levels: BOTH,
    usual: COMMUNE,
    value: ({ frame, index }) => UNIT_STATES.indexOf(frame.state[index]!),
  },
];

export const columnsOf = (level: Level): ColumnSpec[] =>
  COLUMNS.filter((column) => column.levels.includes(level));

/**
 * Columns seen, in their order: those chosen, or the usual ones and what the map shows, which takes the
 * place of the norm so that all fit the panel. The name is always seen; an id that is not a column of
 * the level is passed over.
 */
export function visibleColumns(
  level: Level,
  chosen: readonly string[] | undefined,
  indicator: Indicator,
): ColumnSpec[] {
  const columns = columnsOf(level);
  const usual = columns.filter((column) => column.usual.includes(level)).map(({ id }) => id);
  const seen = usual.includes(indicator)
    ? usual
    : [...usual.filter((id) => id !== "required"), indicator];
  return columns.filter(({ id }) => id === "name" || (chosen ?? seen).includes(id));
}
