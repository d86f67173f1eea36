import type { IndicatorStatus } from "../indicators/schema.ts";
import type { LadderRow } from "../ledger/rows.ts";
import type { RequestKind, RequestRoute, RequestState } from "../requests/schema.ts";
import type { UnitState } from "../schema.ts";

// What the workbook says in Vietnamese where the other formats, for tools, keep the id.

export const STATE_WORDS: Record<UnitState, string> = {
  reported: "Đã báo cáo",
  zero: "Báo cáo bằng 0",
  not_reported: "Chưa báo cáo",
  late: "Báo cáo chậm",
  not_applicable: "Không áp dụng",
  dissolved: "Đã giải thể, sáp nhập",
};

export const RUNG_WORDS: Record<LadderRow["rung"], string> = {
  no_land: "Chưa có đất",
  land_allotted: "Đã giao đất",
  site_cleared: "Đã giải phóng mặt bằng",
  under_construction: "Đang xây dựng",
  completed: "Đã hoàn thành",
};

export const STATUS_WORDS: Record<IndicatorStatus, string> = {
  met: "Đạt",
  on_pace: "Đúng tiến độ",
  behind: "Chậm tiến độ",
  late: "Đạt muộn",
  missed: "Quá hạn, chưa đạt",
  re_baselined: "Đã dời mốc",
  not_reported: "Chưa báo cáo",
};

export const SOURCE_WORDS = { statement: "Tài liệu nêu", rows: "Cộng từ đơn vị" };

export const PRECISION_WORDS = {
  sum: "cộng",
  exact: "chính xác",
  "more than": "hơn",
  almost: "gần",
  "named only": "chỉ tính đơn vị được nêu tên",
  "year only": "chỉ nêu năm",
};

export const REQUEST_KIND_WORDS: Record<RequestKind, string> = {
  reporting: "Gánh nặng báo cáo",
  headquarters: "Trụ sở, nhà ở",
  equipment: "Phương tiện, trang bị",
  posts: "Biên chế",
  allowances: "Chế độ, phụ cấp",
  other: "Việc khác",
};

export const REQUEST_ROUTE_WORDS: Record<RequestRoute, string> = {
  unrouted: "Chưa phân hướng",
  answered: "Trả lời ngay",
  assigned: "Giao cho đơn vị",
  beyond_authority: "Vượt thẩm quyền tỉnh",
};

export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
  open: "Còn mở",
  closed: "Đã xong",
};

export const BOUNDARY_WORDS = { approximate: "gần đúng", installed: "đã nạp" };
