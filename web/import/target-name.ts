import type { UnitKind } from "../../server/schema.ts";
import type { Speech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import type { ImportWords } from "./use-import-words.ts";

const UNIT_KINDS = ["tinh", "thanh_pho", "xa", "phuong", "thi_tran", "dac_khu"];

/** "Xã Sín Thầu"; for what is no unit of today "Mỹ Xuyên (cấp huyện)", "Cả nước". */
export function targetName(
  target: { kind: string; name: string },
  words: ImportWords,
  t: Speech["t"],
): string {
  if (UNIT_KINDS.includes(target.kind)) {
    return fullName({ kind: target.kind as UnitKind, name: target.name }, t);
  }
  if (target.kind === "huyen") return words("target.district", { name: target.name });
  return target.kind === "quoc_gia" ? words("sums.country") : target.name;
}
