import type { NeedAnswer } from "../../server/plan/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { classOf, type LowerBounds, lowerBounds } from "../coverage/classes.ts";
import { palette } from "../coverage/palettes.ts";
import type { Fill } from "../map/CommuneFill.tsx";
import type { MapTheme } from "../map/map-colours.ts";

const CLASSES = 5;

/** Classes of need by quantiles over the targets; need runs from 0 to 1000. */
export const needClasses = (need: readonly number[]): LowerBounds =>
  need.length < 2 ? [] : lowerBounds("quantile", need, CLASSES);

/** Targets coloured by need; other communes stay blank. */
export function needFill(
  communes: readonly Unit[],
  need: Pick<NeedAnswer, "codes" | "need">,
  theme: MapTheme,
): Fill {
  const bounds = needClasses(need.need);
  const needOf = new Map(need.codes.map((code, i) => [code, need.need[i]!]));
  return {
    classes: Int8Array.from(communes, ({ code }) => {
      const value = needOf.get(code);
      return value === undefined ? -1 : classOf(value, bounds);
    }),
    colours: palette("blue", bounds.length + 1, theme),
  };
}
