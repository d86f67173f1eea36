import type { Snapshot } from "../../generation/snapshot.ts";
import { type RegisterQuery, registerOn } from "../../requests/register.ts";
import { KIND_LABELS } from "../../units/kind-words.ts";
import { findUnit } from "../../units/lineage.ts";
import { column, type ExportTable, idColumn } from "../table.ts";
import { REQUEST_KIND_WORDS, REQUEST_ROUTE_WORDS, REQUEST_STATE_WORDS } from "../words.ts";

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
      column("province", "Tỉnh, thành phố khi kiến nghị"),
      column("unit_structure", "Cơ cấu của đơn vị"),
      column("province_now", "Tỉnh, thành phố hiện nay"),
      column("asked_on", "Ngày kiến nghị"),
      idColumn("kind", "Loại kiến nghị", REQUEST_KIND_WORDS),
      column("text", "Nội dung"),
      idColumn("route", "Hướng xử lý", REQUEST_ROUTE_WORDS),
      column("assignee", "Giao cho"),
      idColumn("state", "Tình trạng", REQUEST_STATE_WORDS),
      column("state_on", "Ngày của tình trạng"),
      column("age_days", "Số ngày", "whole"),
      column("document", "Văn bản"),
      column("batch", "Lần nhập", "whole"),
      column("unsupported", "Không còn văn bản", "flag"),
    ],
    rows: answer.requests.map((entry) => [
      entry.id,
      entry.code,
      entry.name,
      KIND_LABELS[entry.unitKind],
      entry.district,
      entry.provinceName,
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
      ...{
        scope: query.within ?? "VN",
        base: `${answer.requests.length} kiến nghị`,
        norm: "",
        demo: answer.demo,
      },
    },
  };
}
