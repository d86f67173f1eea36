import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { reinforcementsOn } from "../../reinforcement/loans.ts";
import { column, type ExportTable } from "../table.ts";
import { baseOf, UNIT_COLUMNS, unitCells } from "./unit-cells.ts";

/** The loans of `/api/reinforcements`, a row a loan. */
export function reinforcementsTable(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
): ExportTable {
  const { reinforcements, sources, demo } = reinforcementsOn(snapshot, structure, asOf);
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const unitOf = (code: string) => structure.communes[structure.indexOf.get(code)!]!;
  return {
    name: "reinforcements",
    columns: [
      column("id", "Mã lượt"),
      ...UNIT_COLUMNS,
      column("source", "Nơi cử"),
      column("posts", "Biên chế", "whole"),
      column("from", "Từ ngày"),
      column("until", "Đến ngày"),
      column("ends_soon", "Sắp hết hạn", "flag"),
      column("document", "Văn bản"),
      column("unsupported", "Không còn văn bản", "flag"),
    ],
    rows: reinforcements.map((loan) => [
      loan.id,
      ...unitCells(structure, unitOf(loan.code)),
      nameOf.get(loan.source) ?? loan.source,
      loan.posts,
      loan.from,
      loan.until,
      loan.endsSoon,
      loan.document,
      snapshot.documents.get(loan.document)?.unsupported ?? false,
    ]),
    positions: reinforcements.map(({ code }) => unitOf(code).centre),
    about: {
      ...{ generation: snapshot.id, asOf, structure: structure.id },
      ...{ scope: "VN", base: baseOf(structure.communes), norm: "", demo },
    },
  };
}
