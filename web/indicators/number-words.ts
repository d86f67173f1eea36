import type { IndicatorLine } from "../../server/indicators/schema.ts";
import type { Speech, TextKey } from "../i18n/i18n.tsx";

/** A count as it is: whole without decimals, "33,76" with as many as it has, two at most. */
export function exactly(value: number, number: Speech["number"]): string {
  const hundredths = Math.round(value * 100) / 100;
  const digits = [0, 1, 2].find((d) => Number(hundredths.toFixed(d)) === hundredths) ?? 2;
  return number(hundredths, digits);
}

/** A pace or a mark: one decimal where it has any. */
export const roughly = (value: number, number: Speech["number"]): string =>
  exactly(Math.round(value * 10) / 10, number);

/** "92 xã, thị trấn"; "92 communes, townships" in the other language. */
export function baseText(
  { base, baseUnits, baseKinds }: IndicatorLine,
  { locale, t, number }: Speech,
): string | null {
  if (base === null || baseUnits === null) return null;
  if (locale() === "vi") return base;
  const kinds = baseKinds.map((kind) => t(`kind.${kind}` as TextKey).toLowerCase());
  return `${number(baseUnits)} ${kinds.join(", ")}`;
}
