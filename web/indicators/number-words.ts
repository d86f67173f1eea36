import type { IndicatorLine } from "../../server/indicators/schema.ts";
import type { Speech } from "../i18n/i18n.tsx";
import type { Words } from "./strings.ts";

/** A count as it is: whole without decimals, "33,76" with as many as it has, two at most. */
export function exactly(value: number, number: Speech["number"]): string {
  const hundredths = Math.round(value * 100) / 100;
  const digits = [0, 1, 2].find((d) => Number(hundredths.toFixed(d)) === hundredths) ?? 2;
  return number(hundredths, digits);
}

/** A pace or a mark: one decimal where it has any. */
export const roughly = (value: number, number: Speech["number"]): string =>
  exactly(Math.round(value * 10) / 10, number);

/** "92 xã, thị trấn", "23 xã biên giới"; null where units are not the base. */
export function baseText(
  { baseUnits, baseKinds, onBorder }: IndicatorLine,
  words: Words,
  number: Speech["number"],
): string | null {
  if (baseUnits === null) return null;
  const kinds = baseKinds
    .filter((kind) => kind !== "tinh" && kind !== "thanh_pho")
    .map((kind) => words(`base.${kind}`));
  const base = `${number(baseUnits)} ${kinds.join(", ")}`;
  return onBorder ? words("base.border", { base }) : base;
}
