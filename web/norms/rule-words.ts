import type { Norm } from "../../server/norms/schema.ts";
import type { Words } from "./strings.ts";

/** "ít nhất 8", "từ 7 đến 11", "đúng 1". */
export function ruleWords({ min, max }: Pick<Norm, "min" | "max">, words: Words): string {
  if (max === null) return words("rule.atLeast", { min });
  if (max === min) return words("rule.exactly", { min });
  if (min === 0) return words("rule.upTo", { max });
  return words("rule.between", { min, max });
}

/** "Tổng số: ít nhất 8, xã, thị trấn". */
export const normWords = (norm: Pick<Norm, "min" | "max" | "role" | "kinds">, words: Words) =>
  `${words(`role.${norm.role}`)}: ${ruleWords(norm, words)}, ${kindWords(norm.kinds, words)}`;

export const kindWords = (kinds: Norm["kinds"], words: Words): string =>
  kinds
    .filter((kind) => kind !== "tinh" && kind !== "thanh_pho")
    .map((kind) => words(`kind.${kind as "xa"}`))
    .join(", ");
