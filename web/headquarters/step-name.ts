import type { HeadquartersTheme } from "../url-state.ts";
import { MOST_VEHICLES } from "./readings.ts";
import { RUNG_ORDER } from "./rung-shapes.ts";
import type { HeadquartersSpeech } from "./use-headquarters-speech.ts";

/** "Đang xây dựng", or of vehicles "2" and "≥ 3". */
export function stepName(
  theme: HeadquartersTheme,
  step: number,
  t: HeadquartersSpeech["t"],
): string {
  if (theme !== "vehicles") return t(`rung.${RUNG_ORDER[step]!}`);
  const count = step === MOST_VEHICLES ? `≥ ${step}` : String(step);
  return t("hq.vehicles", { count });
}
