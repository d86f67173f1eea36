import type { Snapshot } from "../../generation/snapshot.ts";
import { indicatorsAnswer } from "../../indicators/answer.ts";
import { normOfIndicator } from "../../indicators/catalogue.ts";
import type { Scope } from "../../indicators/scope.ts";
import { communeColumns } from "../../staffing/commune-columns.ts";
import { column, type ExportTable, idColumn } from "../table.ts";
import { PRECISION_WORDS, SOURCE_WORDS, STATUS_WORDS } from "../words.ts";
import { baseOf } from "./unit-cells.ts";

/** The indicators of `/api/indicators`, a row a line: each on its own base. */
export function indicatorsTable(snapshot: Snapshot, scope: Scope, norm: string): ExportTable {
  const answer = indicatorsAnswer(snapshot, scope, norm);
  const isUnsupported = (ids: readonly string[]) =>
    ids.some((id) => snapshot.documents.get(id)?.unsupported);
  const { structure, indices } = scope;
  const base = baseOf(indices.map((i) => structure.communes[i]!));
  const judgedBy = (id: string): string | null => {
    const own = normOfIndicator(id);
    if (own || id !== "units_meeting_norm" || answer.carried) return own ?? null;
    const { norms } = communeColumns(snapshot, structure, { asOf: answer.asOf, norm }, indices);
    return norms.size > 0 ? [...norms.keys()].sort().join(" ") : norm;
  };
  return {
    name: "indicators",
    columns: [
      column("id", "Mã chỉ tiêu"),
      column("name", "Chỉ tiêu"),
      column("name_en", "Indicator"),
      column("value", "Giá trị", "number"),
      column("of", "Trên", "number"),
      column("of_base", "Cơ sở tính"),
      column("value_as_of", "Ngày của giá trị"),
      idColumn("source", "Nguồn", SOURCE_WORDS),
      idColumn("precision", "Cách nêu", PRECISION_WORDS),
      column("target", "Mục tiêu", "number"),
      column("target_percent", "Mục tiêu, %", "number"),
      column("due", "Hạn"),
      idColumn("status", "Tình trạng", STATUS_WORDS),
      column("remaining", "Còn lại", "number"),
      column("months_left", "Số tháng còn lại", "number"),
      column("pace_required", "Nhịp cần mỗi tháng", "number"),
      column("pace_so_far", "Nhịp đến nay mỗi tháng", "number"),
      column("judged_by", "Định mức đã xét"),
      column("documents", "Văn bản"),
      column("unsupported", "Không còn văn bản", "flag"),
    ],
    rows: answer.indicators.map((line) => [
      line.id,
      line.name.vi,
      line.name.en,
      line.value,
      line.of,
      line.base,
      line.asOf,
      line.source,
      line.precision,
      line.target,
      line.targetPercent,
      line.due,
      line.status,
      line.remaining,
      line.monthsLeft,
      line.paceRequired,
      line.paceSoFar,
      judgedBy(line.id),
      line.documents.join(" "),
      isUnsupported(line.documents),
    ]),
    positions: answer.indicators.map(() => centreOf(scope)),
    about: {
      generation: snapshot.id,
      asOf: answer.asOf,
      structure: answer.structure,
      scope: answer.scope,
      base: answer.carried ? `${base}; mang từ 2021` : base,
      norm,
      demo: answer.demo,
    },
  };
}

/** A province or commune has a place; the country, a district and a set have none. */
function centreOf({ key, level, structure }: Scope) {
  const index = structure.indexOf.get(key);
  if (index === undefined) return null;
  const list = level === "province" ? structure.provinces : structure.communes;
  return list[index]!.centre;
}
