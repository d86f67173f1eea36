import type { UnitKind } from "../schema.ts";

/** How each kind is written before a name. */
export const KIND_LABELS: Record<UnitKind, string> = {
  tinh: "Tỉnh",
  thanh_pho: "Thành phố",
  xa: "Xã",
  phuong: "Phường",
  thi_tran: "Thị trấn",
  dac_khu: "Đặc khu",
};

/** Folded words for a kind that people put before a name, longest first. */
const WORDS: [words: string, kind: UnitKind][] = [
  ["thanh pho", "thanh_pho"],
  ["thi tran", "thi_tran"],
  ["dac khu", "dac_khu"],
  ["phuong", "phuong"],
  ["tinh", "tinh"],
  ["tp", "thanh_pho"],
  ["tt", "thi_tran"],
  ["xa", "xa"],
  ["p", "phuong"],
  ["x", "xa"],
];

/** Splits "xa sin thau" into the kind and the rest; undefined where no kind, or nothing else, is there. */
export function splitKind(folded: string): { kind: UnitKind; rest: string } | undefined {
  const found = WORDS.find(([words]) => folded.startsWith(`${words} `));
  return found && { kind: found[1], rest: folded.slice(found[0].length + 1) };
}
