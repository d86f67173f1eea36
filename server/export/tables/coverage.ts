import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { coverageFrame, type FrameQuery } from "../../staffing/frame.ts";
import type { CoverageFrame } from "../../staffing/schema.ts";
import { staffed } from "../../trace/staffing.ts";
import { unitsOf } from "../../units/list.ts";
import { type Cell, column, type ExportTable, idColumn } from "../table.ts";
import { STATE_WORDS } from "../words.ts";
import { baseOf, SOURCE_COLUMNS, UNIT_COLUMNS, unitCells } from "./unit-cells.ts";

const FIGURES = [
  ["strength", "Công an chính quy"],
  ["chiefs", "Trưởng Công an"],
  ["deputies", "Phó Trưởng Công an"],
  ["officers", "Công an viên"],
  ["reinforcement", "Tăng cường"],
  ["required", "Theo định mức"],
  ["shortfall", "Còn thiếu"],
] as const;

const PROVINCE_FIGURES = [
  ["units", "Đơn vị"],
  ["reported", "Đã có số liệu"],
  ["judged", "Được xét định mức"],
  ["meeting", "Đạt định mức"],
  ["minimum", "Ít nhất trong một đơn vị"],
] as const;

/** Of units of 2026 before their first day: how far the sums of then are known. */
const CARRIED_FIGURES = [
  ["parts", "Đơn vị trước đây phải báo cáo"],
  ["known", "Trong đó đã biết"],
  ["atLeast", "Biên chế đã biết"],
] as const;

/**
 * The frame of `/api/coverage`, a row a unit; of communes with the document and batch of its report. Sums
 * carried into units of 2026 come of several reports and name none; posts that stand unassigned are in no
 * row of a commune, so that the base tells how many they are.
 */
export function coverageTable(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  query: FrameQuery,
): ExportTable {
  const frame = coverageFrame(snapshot, structure, query);
  const units = unitsOf(structure, query.level, query.within);
  const isCommune = query.level === "commune";
  const sources = isCommune && !frame.carried ? sourcesOf(snapshot, structure, query) : undefined;
  const own = isCommune ? FIGURES : [...PROVINCE_FIGURES, ...FIGURES];
  const figures = frame.parts ? [...own, ...CARRIED_FIGURES] : own;
  return {
    name: "coverage",
    columns: [
      ...UNIT_COLUMNS,
      idColumn("state", "Tình trạng báo cáo", STATE_WORDS),
      ...figures.map(([id, title]) => column(id, title, "whole")),
      ...(sources ? [column("reported_for", "Ngày của báo cáo"), ...SOURCE_COLUMNS] : []),
    ],
    rows: units.map((unit, i): Cell[] => [
      ...unitCells(structure, unit),
      frame.state[i]!,
      ...figures.map(([id]) => frame[id]?.[i] ?? null),
      ...(sources?.[i] ?? []),
    ]),
    positions: units.map(({ centre }) => centre),
    about: {
      generation: snapshot.id,
      asOf: query.asOf,
      structure: structure.id,
      base: [baseOf(frame.within, query.level), ...carriedWords(frame)].join("; "),
      norm: query.norm,
      demo: frame.demo,
    },
  };
}

function carriedWords({ carried, level, summary: { unassigned } }: CoverageFrame): string[] {
  if (!carried) return [];
  const posts = unassigned ? unassigned.chiefs + unassigned.deputies + unassigned.officers : 0;
  const isInRows = level === "province";
  return ["carried from 2021", `${posts} posts unassigned${isInRows ? ", in the sums" : ""}`];
}

function sourcesOf(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { asOf, norm, within }: FrameQuery,
): Cell[][] {
  const indices =
    within === undefined ? [...structure.communes.keys()] : structure.communesOf[within]!;
  const { rowAt } = staffed({
    ...{ snapshot, structure, indices, asOf, norm },
    ...{ scope: "VN", unit: undefined },
  });
  return indices.map((_, place): Cell[] => {
    const { list, asOf: told, document = null, batch = null } = rowAt(place, 0);
    if (list !== "staffing") return [null, null, null, false];
    const unsupported = snapshot.documents.get(document ?? "")?.unsupported ?? false;
    return [told ?? null, document, batch, unsupported];
  });
}
