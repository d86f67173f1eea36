import type { StructureSnapshot } from "../generation/snapshot.ts";
import type { Document } from "../schema.ts";
import type { UnitCard } from "./card-schema.ts";
import type { Unit } from "./schema.ts";

type Ground = UnitCard["ground"];

/** Lists of `geodata/gazetteer-2026.csv`. Source of every column: geodata/SOURCES.md. */
const GAZETTEER: Document = {
  id: "gazetteer-2026",
  title: "Danh mục đơn vị hành chính cấp xã với dân số và số đo trên bản đồ hành chính",
  publisher:
    "Địa Bàn, theo danh mục của Tổng cục Thống kê và bản đồ của NXB Tài nguyên - Môi trường",
  issuedOn: "2026-04-30",
  demo: false,
  unsupported: false,
};

/**
 * Where people, area and land border of a unit come from. Measures of 2026 stand in the gazetteer until
 * boundaries are installed; those are then measured themselves, as are our own of 2021.
 */
export function groundOf({ id, inForceFrom, boundaries }: StructureSnapshot, { population }: Unit) {
  const isMeasured = boundaries.kind === "installed" || id === "2021";
  const drawn: Document = {
    id: `boundaries-${id}`,
    title:
      boundaries.kind === "installed"
        ? `Đo trên ranh giới đã cài: ${boundaries.source}`
        : "Đo trên ranh giới gần đúng do Địa Bàn vẽ",
    publisher: "Địa Bàn",
    issuedOn: inForceFrom.slice(0, 4),
    demo: false,
    unsupported: false,
  };
  const measures = isMeasured ? drawn : GAZETTEER;
  const ground: Ground = {
    population: population === null ? null : GAZETTEER.id,
    area: measures.id,
    border: measures.id,
  };
  const named = new Set(Object.values(ground));
  return { ground, documents: [GAZETTEER, drawn].filter((document) => named.has(document.id)) };
}
