import { fold } from "../units/fold.ts";
import type { UnitIndex } from "./match/unit-index.ts";

/**
 * The one province that a title names with its kind before it, "CÔNG AN TỈNH SÓC TRĂNG"; undefined where
 * it names none, or several.
 */
export function provinceInTitle(index: UnitIndex, title: string): string | undefined {
  const folded = ` ${title.split("\n").map(fold).join(" | ")} `;
  const named = index.provinces.filter(({ name }) =>
    ["tinh", "thanh pho", "tp"].some((kind) => folded.includes(` ${kind} ${name.folded} `)),
  );
  return named.length === 1 ? named[0]!.unit.code : undefined;
}
