import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { type HeadquartersFrameQuery, headquartersFrame } from "../../headquarters/frame.ts";
import { latestOn } from "../../headquarters/rung.ts";
import { unitsOf } from "../../units/list.ts";
import { type Cell, column, type ExportTable, idColumn } from "../table.ts";
import { RUNG_WORDS, STATE_WORDS } from "../words.ts";
import { baseOf, scopeOf, UNIT_COLUMNS, unitCells } from "./unit-cells.ts";

const PROVINCE_FIGURES = [
  ["units", "Đơn vị đã biết bậc trụ sở"],
  ["completed", "Trụ sở đã hoàn thành"],
  ["housingCompleted", "Nhà ở đã hoàn thành"],
  ["withVehicle", "Đơn vị có phương tiện"],
] as const;

/** The frame of `/api/headquarters`, a row a unit. */
export function headquartersTable(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  query: HeadquartersFrameQuery,
): ExportTable {
  const frame = headquartersFrame(snapshot, structure, query);
  const units = unitsOf(structure, query.level, query.within);
  const isCommune = query.level === "commune";
  const documentOf = (code: string, ladder: "headquarters" | "housing") =>
    latestOn(structure[ladder].get(code), query.asOf)?.document ?? null;
  const isUnsupported = (document: string | null) =>
    snapshot.documents.get(document ?? "")?.unsupported ?? false;
  return {
    name: "headquarters",
    columns: [
      ...UNIT_COLUMNS,
      idColumn("state", "Tình trạng báo cáo", STATE_WORDS),
      ...(isCommune
        ? [
            idColumn("headquarters", "Trụ sở", RUNG_WORDS),
            idColumn("housing", "Nhà ở", RUNG_WORDS),
            column("vehicles", "Phương tiện", "whole"),
            column("document", "Văn bản về trụ sở"),
            column("unsupported", "Không còn văn bản", "flag"),
          ]
        : [
            column("vehicles", "Phương tiện", "whole"),
            ...PROVINCE_FIGURES.map(([id, title]) => column(id, title, "whole")),
          ]),
    ],
    rows: units.map((unit, i): Cell[] => {
      const head = [...unitCells(structure, unit), frame.state[i]!];
      const vehicles = frame.vehicles[i] ?? null;
      if (!isCommune)
        return [...head, vehicles, ...PROVINCE_FIGURES.map(([id]) => frame[id]?.[i] ?? null)];
      const rung = frame.headquarters?.[i] ?? null;
      const document = rung === null ? null : documentOf(unit.code, "headquarters");
      const housing = frame.housing?.[i] ?? null;
      return [...head, rung, housing, vehicles, document, isUnsupported(document)];
    }),
    positions: units.map(({ centre }) => centre),
    about: {
      generation: snapshot.id,
      asOf: query.asOf,
      structure: structure.id,
      scope: scopeOf(structure, query.within),
      base: baseOf(units),
      norm: "",
      demo: frame.demo,
    },
  };
}
