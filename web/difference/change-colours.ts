import { palette } from "../coverage/palettes.ts";
import type { MapTheme } from "../map/map-colours.ts";
import type { ChangeClass } from "./change-classes.ts";

/** Neither gain nor loss: between both ramps, apart from the ground of units that did not change. */
const SAME: Record<MapTheme, string> = { light: "#9aa3ad", dark: "#7d8794", contrast: "#8a8a8a" };

/** One colour a class: orange for losses, purple for gains, grey for none; never red and green. */
export function changeColours(classes: readonly ChangeClass[], theme: MapTheme): string[] {
  const side = (classes.length - 1) / 2;
  const colours = palette("diverging", side * 2, theme, side);
  return [...colours.slice(0, side), SAME[theme], ...colours.slice(side)];
}
