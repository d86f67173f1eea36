import { type Accessor, createMemo } from "solid-js";
import type { Level, UnitState } from "../../server/schema.ts";
import { STATE_INDEX, UNIT_STATES } from "../constants.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { latest, type Model } from "../model.tsx";
import type { PaletteId } from "../url-state.ts";
import { boundsAbout, type LowerBounds, lowerBounds } from "./classes.ts";
import { needsUnits, type Readings, readAll } from "./indicator.ts";
import { classesOf, reportedWholes } from "./paint.ts";
import { palette } from "./palettes.ts";
import { timed } from "./timed.ts";

/** 100 % of the norm: where the diverging palette parts. */
const AT_NORM = 100;

const byState = (counts: readonly number[]) =>
  Object.fromEntries(UNIT_STATES.map((state, i) => [state, counts[i]])) as Record<
    UnitState,
    number
  >;

/** Everything the map, the legend and the columns show, from one computation. */
export interface Coverage {
  level: Level;
  codes: string[];
  readings: Readings;
  bounds: LowerBounds;
  /** Class of each unit, -1 for none. */
  classes: Int8Array;
  palette: PaletteId;
  colours: string[];
  /** Units in each class, reported ones only; late ones count under their state. */
  classCounts: number[];
  stateCounts: Record<UnitState, number>;
  /** The same over the whole country: which textures the map needs at all. */
  stateCountsAll: Record<UnitState, number>;
  /** Units counted: all of the frame, or those of the province one looks into. */
  counted: number;
}

/**
 * Follows frame, units and choices. Undefined until the figures are there; indicators that need the
 * units' area or population wait for these too.
 */
export function createCoverage(
  model: Model,
  theme: Accessor<MapTheme>,
): Accessor<Coverage | undefined> {
  const { state } = model;
  // While a newer frame is under way the old one stays: nothing is computed from it again.
  const frameShown = createMemo(() => latest(model.frame));

  const readings = createMemo(
    timed("classes", () => {
      const frame = frameShown();
      if (!frame) return;
      const indicator = state.indicator();
      const units = needsUnits(indicator) ? model.units()?.units : [];
      return units && readAll(indicator, frame, units);
    }),
  );

  const bounds = createMemo(
    timed("classes", (): LowerBounds => {
      const known = readings();
      const values = known ? reportedWholes(known) : [];
      const method = state.method();
      if (state.indicator() === "norm_share" && method !== "hand") {
        return boundsAbout(AT_NORM, method, values, state.classes());
      }
      return lowerBounds(method, values, state.classes(), state.breaks());
    }),
  );

  return createMemo(
    timed("classes", () => {
      const frame = frameShown();
      const known = readings();
      if (!frame || !known) return;
      const classes = classesOf(known, bounds());
      const chosen = state.palette();
      const isShare = state.indicator() === "norm_share";
      const fallback: PaletteId = isShare ? "diverging" : "blue";
      const id = chosen === "auto" || (chosen === "diverging" && !isShare) ? fallback : chosen;
      const below = bounds().filter((bound) => bound <= AT_NORM).length;

      const within = model.scope();
      const units = within && frame.level === "commune" ? model.units()?.units : undefined;
      const classCounts = new Array<number>(bounds().length + 1).fill(0);
      const inScope = UNIT_STATES.map(() => 0);
      const everywhere = UNIT_STATES.map(() => 0);
      let counted = 0;
      for (let i = 0; i < classes.length; i++) {
        const worn = known.states[i]!;
        everywhere[worn]!++;
        if (units && units[i]!.parent !== within) continue;
        counted++;
        inScope[worn]!++;
        const index = classes[i]!;
        if (worn === STATE_INDEX.reported && index >= 0) classCounts[index]!++;
      }
      return {
        level: frame.level,
        codes: frame.codes,
        readings: known,
        bounds: bounds(),
        classes,
        palette: id,
        colours: palette(id, bounds().length + 1, theme(), below),
        classCounts,
        stateCounts: byState(inScope),
        stateCountsAll: byState(everywhere),
        counted,
      };
    }),
  );
}
