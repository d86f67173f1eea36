import type { HeadquartersFrame } from "../../server/headquarters/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { stepName } from "./step-name.ts";
import type { HeadquartersSpeech } from "./use-headquarters-speech.ts";

/** What the pointer reads from an icon or a ring. */
export function symbolTip(
  symbol: HeadquartersSymbol,
  theme: HeadquartersTheme,
  frame: HeadquartersFrame,
  unit: (code: string) => Unit | undefined,
  speech: HeadquartersSpeech,
): Tip {
  const { t, number } = speech;
  if (symbol.kind === "cluster") {
    const unknown = symbol.counts.length - 1;
    const lineOf = (count: number, name: string) =>
      count > 0 ? [`${name}: ${number(count)}`] : [];
    const steps = symbol.counts.slice(0, unknown);
    return {
      title: t("hq.tip.cluster", { count: number(symbol.units) }),
      lines: [
        ...steps.flatMap((count, step) => lineOf(count, stepName(theme, step, t))).reverse(),
        ...lineOf(symbol.counts[unknown]!, t("state.not_reported")),
      ],
    };
  }
  const own = unit(symbol.code);
  const province = own?.parent ? unit(own.parent) : undefined;
  const index = frame.codes.indexOf(symbol.code);
  const rungOf = (ladder: "headquarters" | "housing") => {
    const rung = frame[ladder]?.[index];
    return rung ? t(`rung.${rung}`) : t("state.not_reported");
  };
  const vehicles = frame.vehicles[index] ?? null;
  return {
    title: own ? fullName(own, t) : symbol.code,
    lines: [
      ...(province ? [fullName(province, t)] : []),
      `${t("buildings.headquarters")}: ${rungOf("headquarters")}`,
      `${t("buildings.housing")}: ${rungOf("housing")}`,
      `${t("buildings.vehicles")}: ${vehicles === null ? t("state.not_reported") : number(vehicles)}`,
    ],
  };
}
