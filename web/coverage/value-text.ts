import type { Speech } from "../i18n/i18n.tsx";
import type { Indicator } from "../url-state.ts";
import type { Reading } from "./indicator.ts";

/** Rates read with one decimal, counts and percents whole. */
const DIGITS: Record<Indicator, number> = {
  strength: 0,
  per_10k: 1,
  per_100km2: 1,
  per_border_km: 1,
  norm_share: 0,
  shortfall: 0,
};

/** "Quân số (biên chế): 17", with the state in words unless it is simply reported. */
export function valueText(reading: Reading, indicator: Indicator, { t, number }: Speech): string {
  const title = t(`coverage.indicator.${indicator}`);
  if (reading.value === null) return `${title}: ${t(`state.${reading.state}`).toLocaleLowerCase()}`;
  const value = number(reading.value, DIGITS[indicator]);
  const remark =
    reading.state === "reported" ? "" : ` (${t(`state.${reading.state}`).toLocaleLowerCase()})`;
  return `${title}: ${value}${remark}`;
}
