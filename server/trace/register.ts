import type { Document, Structure } from "../schema.ts";

const PUBLISHER = "Tổng cục Thống kê; Địa Bàn ghép bảng";

/** The lists of units that came with the product: geodata/gazetteer-2021.csv and gazetteer-2026.csv. */
export const REGISTERS: Record<Structure, Document> = {
  "2021": {
    id: "gazetteer-2021",
    title: "Danh mục đơn vị hành chính cấp xã đến hết ngày 30/6/2025",
    publisher: PUBLISHER,
    issuedOn: "2021-11-01",
    demo: false,
    unsupported: false,
  },
  "2026": {
    id: "gazetteer-2026",
    title: "Danh mục đơn vị hành chính cấp xã từ ngày 01/7/2025",
    publisher: PUBLISHER,
    issuedOn: "2026-04-30",
    demo: false,
    unsupported: false,
  },
};
