import type { IndicatorLine } from "../../../server/indicators/schema.ts";

/** Sóc Trăng's headquarters on 2024-08-27, document D. */
export const HEADQUARTERS: IndicatorLine = {
  id: "headquarters_completed",
  name: { vi: "Trụ sở đã hoàn thành", en: "Headquarters completed" },
  counts: { vi: "đơn vị có trụ sở xây xong", en: "units whose headquarters is completed" },
  unit: "units",
  direction: "up",
  context: false,
  value: 4,
  of: 92,
  reported: null,
  asOf: "2024-08-27",
  source: "statement",
  precision: "named only",
  documents: ["D"],
  base: "92 xã, thị trấn",
  onBorder: false,
  baseKinds: ["xa", "thi_tran"],
  baseUnits: 92,
  otherwise: null,
  targetId: "st-headquarters",
  targetPercent: 100,
  target: 92,
  due: "2025-12-31",
  authority: null,
  status: "behind",
  remaining: 88,
  monthsLeft: 16,
  paceRequired: 5.5,
  paceSoFar: 0.36,
  paceSince: "2023-09-30",
  mark: 4,
  baseline: { value: 4, of: 92, asOf: "2024-08-27" },
  history: [],
  targetHistory: [],
  demo: false,
};

export const line = (given: Partial<IndicatorLine>): IndicatorLine => ({
  ...HEADQUARTERS,
  ...given,
});
