import type { MapTheme } from "../map/map-colours.ts";
import type { PaletteId } from "../url-state.ts";
import { colourAt } from "./ramps.ts";

/** Stretch of each ramp that stays apart from the blank ground at both ends. */
const RAMPS: Record<Exclude<PaletteId, "diverging">, (share: number) => string> = {
  blue: (share) => colourAt("YlGnBu", 0.12 + share * 0.83),
  viridis: (share) => colourAt("viridis", 0.97 - share * 0.92),
  grey: (share) => colourAt("Greys", 0.15 + share * 0.75),
};

/** From so many classes on a ramp is used in full. */
const FULL_REACH = 5;

/**
 * One colour a class, lowest value first. Sequential ramps run from light to dark, and from dark to
 * light on a dark ground, so that "more" always stands out; lightness is monotonic, for greyscale and
 * colour-blind eyes. Diverging: orange below the norm, purple from it on, never red and green.
 *
 * @param below Diverging only: how many of the classes lie below the middle.
 * @see https://colorbrewer2.org (YlGnBu, PuOr, Greys), van der Walt & Smith 2015 (viridis)
 */
export function palette(id: PaletteId, count: number, theme: MapTheme, below = 0): string[] {
  if (id === "diverging") {
    const above = count - below;
    return Array.from({ length: count }, (_, i) =>
      i < below
        ? colourAt("PuOr", 0.88 - (i / Math.max(1, below)) * 0.3)
        : colourAt("PuOr", 0.38 - ((i - below + 1) / Math.max(1, above)) * 0.3),
    );
  }
  // Few classes need no extremes: two would be glare and night.
  const spare = Math.max(0, FULL_REACH - count);
  const reach = { low: spare * 0.05, high: 1 - spare * 0.1 };
  const colours = Array.from({ length: count }, (_, i) =>
    RAMPS[id](count === 1 ? 0.5 : reach.low + (reach.high - reach.low) * (i / (count - 1))),
  );
  return theme === "dark" ? colours.reverse() : colours;
}
