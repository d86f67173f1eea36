import type { Snapshot } from "../../generation/snapshot.ts";
import { indicatorsAnswer } from "../../indicators/answer.ts";
import type { Scope } from "../../indicators/scope.ts";
import { column, type ExportTable, idColumn } from "../table.ts";
import { PRECISION_WORDS, SOURCE_WORDS, STATUS_WORDS } from "../words.ts";

/** The indicators of `/api/indicators`, a row a line: each on its own base. */
export function indicatorsTable(snapshot: Snapshot, scope: Scope, norm: string): ExportTable {
  const answer = indicatorsAnswer(snapshot, scope, norm);
  const isUnsupported = (ids: readonly string[]) =>
    ids.some((id) => snapshot.documents.get(id)?.unsupported);
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
      line.documents.join(" "),
      isUnsupported(line.documents),
    ]),
    positions: answer.indicators.map(() => centreOf(scope)),
    about: {
      generation: snapshot.id,
      asOf: answer.asOf,
      structure: answer.structure,
      base: answer.carried ? `${answer.scope}; carried from 2021` : answer.scope,
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
