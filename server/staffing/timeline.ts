import type { Snapshot } from "../generation/snapshot.ts";
import type { Norm } from "../norms/schema.ts";
import { STRUCTURES } from "../schema.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import { findUnit } from "../units/lineage.ts";
import type { TimelineAnswer } from "./schema.ts";

type Mark = TimelineAnswer["marks"][number];

const COUNTED = {
  total: "công an chính quy",
  chief: "trưởng công an",
  deputy: "phó trưởng công an",
  officer: "công an viên",
} as const;

/** Stops of the date slider over both structures, and what it marks. */
export function timelineOf(snapshot: Snapshot): TimelineAnswer {
  const structures = STRUCTURES.map((id) => snapshot.structures[id]);
  const dates = new Set(structures.flatMap(({ staffing }) => staffing.dates));
  const marks: Mark[] = [
    ...[...snapshot.documents.values()]
      .filter(({ issuedOn, demo }) => !demo && isDay(issuedOn))
      .map(({ id, title, issuedOn }) => mark("document", id, issuedOn, title)),
    ...snapshot.norms.map((norm) =>
      mark("norm", norm.id, norm.effectiveFrom, normLabel(snapshot, norm)),
    ),
    ...structures
      .slice(1)
      .map(({ id, inForceFrom, provinces, communes }) =>
        mark(
          "structure",
          id,
          inForceFrom,
          `Bắt đầu ${provinces.length} tỉnh, thành phố và ${vietnamese(communes.length)} xã, phường, đặc khu`,
        ),
      ),
  ];
  return {
    generation: snapshot.id,
    dates: [...dates].sort(),
    marks: marks.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id)),
  };
}

const mark = (kind: Mark["kind"], id: string, date: string, label: string): Mark => ({
  date,
  kind,
  label,
  id,
});

/** "Định mức mỗi xã, thị trấn ở Sóc Trăng: ít nhất 8 công an chính quy". */
function normLabel(snapshot: Snapshot, { min, max, role, kinds, scope, demo }: Norm): string {
  const posts = max === null ? `ít nhất ${min}` : max === min ? min : `${min}–${max}`;
  const units = kinds.map((kind) => KIND_LABELS[kind].toLowerCase()).join(", ");
  const province = STRUCTURES.map((id) => findUnit(snapshot, id, scope)).find(Boolean);
  const where = province ? ` ở ${province.name}` : "";
  return `Định mức mỗi ${units}${where}: ${posts} ${COUNTED[role]}${demo ? " (minh họa)" : ""}`;
}

/** Documents known only by month or year have no place on a line of days. */
const isDay = (issuedOn: string) => /^\d{4}-\d{2}-\d{2}$/.test(issuedOn);

const vietnamese = (count: number) => count.toLocaleString("vi-VN");

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
