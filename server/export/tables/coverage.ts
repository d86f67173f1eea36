import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { coverageFrame, type FrameQuery } from "../../staffing/frame.ts";
import type { CoverageFrame } from "../../staffing/schema.ts";
import { staffed } from "../../trace/staffing.ts";
import { unitsOf } from "../../units/list.ts";
import { type Cell, column, type ExportTable, idColumn } from "../table.ts";
import { STATE_WORDS } from "../words.ts";
import { baseOf, SOURCE_COLUMNS, scopeOf, UNIT_COLUMNS, unitCells } from "./unit-cells.ts";

const FIGURES = [
  ["strength", "Quân số"],
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
  const judgedBy = judgedByOf(snapshot, structure, query);
  const own = isCommune ? FIGURES : [...PROVINCE_FIGURES, ...FIGURES];
  const figures = frame.parts ? [...own, ...CARRIED_FIGURES] : own;
  return {
    name: "coverage",
    columns: [
      ...UNIT_COLUMNS,
      idColumn("state", "Tình trạng báo cáo", STATE_WORDS),
      ...figures.map(([id, title]) => column(id, title, "whole")),
      column("judged_by", "Định mức đã xét"),
      ...(sources ? [column("reported_for", "Ngày của báo cáo"), ...SOURCE_COLUMNS] : []),
    ],
    rows: units.map((unit, i): Cell[] => [
      ...unitCells(structure, unit),
      frame.state[i]!,
      ...figures.map(([id]) => frame[id]?.[i] ?? null),
      judgedBy.get(unit.code) ?? null,
      ...(sources?.[i] ?? []),
    ]),
    positions: units.map(({ centre }) => centre),
    about: {
      generation: snapshot.id,
      asOf: query.asOf,
      structure: structure.id,
      scope: scopeOf(structure, query.within),
      base: [baseOf(units), ...carriedWords(frame)].join("; "),
      norm: query.norm,
      demo: frame.demo,
    },
  };
}

/** The norms that judged each unit, by its code; of a province all that judged its communes. */
function judgedByOf(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  query: FrameQuery,
): Map<string, string> {
  const { codes, rule, required, norm } = coverageFrame(snapshot, structure, {
    ...query,
    level: "commune",
  });
  const found = new Map<string, Set<string>>();
  codes.forEach((code, i) => {
    // A supposed minimum is a choice and no norm.
    const id = norm.norms[rule?.[i] ?? -1]?.id ?? (required[i] === null ? null : norm.choice);
    const unit =
      query.level === "commune" ? code : structure.communes[structure.indexOf.get(code)!]!.parent!;
    if (id) found.set(unit, (found.get(unit) ?? new Set()).add(id));
  });
  return new Map([...found].map(([code, ids]) => [code, [...ids].sort().join(" ")]));
}

function carriedWords({ carried, level, summary: { unassigned } }: CoverageFrame): string[] {
  if (!carried) return [];
  const posts = unassigned ? unassigned.chiefs + unassigned.deputies + unassigned.officers : 0;
  const isInRows = level === "province";
  return ["mang từ 2021", `${posts} biên chế chưa phân bổ${isInRows ? ", đã tính" : ""}`];
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
