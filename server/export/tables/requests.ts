import type { Snapshot } from "../../generation/snapshot.ts";
import { type RegisterQuery, registerOn } from "../../requests/register.ts";
import { KIND_LABELS } from "../../units/kind-words.ts";
import { findUnit } from "../../units/lineage.ts";
import { column, type ExportTable } from "../table.ts";

const EVERY_ROW = 1_000_000;

/** The register of `/api/requests`, all pages of it. */
export function requestsTable(snapshot: Snapshot, query: RegisterQuery): ExportTable {
  const answer = registerOn(snapshot, { ...query, offset: 0, limit: EVERY_ROW });
  return {
    name: "requests",
    columns: [
      column("id", "Mã kiến nghị"),
      column("code", "Mã đơn vị"),
      column("name", "Đơn vị"),
      column("unit_kind", "Loại"),
      column("district", "Huyện (2021)"),
      column("unit_structure", "Cơ cấu của đơn vị"),
      column("province_now", "Tỉnh, thành phố hiện nay"),
      column("asked_on", "Ngày kiến nghị"),
      column("kind", "Loại kiến nghị"),
      column("text", "Nội dung"),
      column("route", "Hướng xử lý"),
      column("assignee", "Giao cho"),
      column("state", "Tình trạng"),
      column("state_on", "Ngày của tình trạng"),
      column("age_days", "Số ngày", "whole"),
      column("document", "Văn bản"),
      column("batch", "Lô", "whole"),
      column("unsupported", "Không còn văn bản", "flag"),
    ],
    rows: answer.requests.map((entry) => [
      entry.id,
      entry.code,
      entry.name,
      KIND_LABELS[entry.unitKind],
      entry.district,
      entry.structure,
      entry.now.provinceName,
      entry.askedOn,
      entry.kind,
      entry.text,
      entry.route,
      entry.assignee,
      entry.state,
      entry.stateOn,
      entry.ageDays,
      entry.document,
      entry.batch,
      snapshot.documents.get(entry.document)?.unsupported ?? false,
    ]),
    positions: answer.requests.map(
      ({ structure, code }) => findUnit(snapshot, structure, code)?.centre ?? null,
    ),
    about: {
      ...{ generation: snapshot.id, asOf: answer.asOf, structure: answer.structure },
      ...{ base: query.within ?? "VN", norm: "", demo: answer.demo },
    },
  };
}
