import type { Neighbour } from "../../server/schema.ts";
import { MAP_COLOURS, type MapColours } from "../map/map-colours.ts";

/** A colour on a light ground and the same role on a dark one. */
export interface Shade {
  light: string;
  dark: string;
}

/** Three hues that also part in lightness: the border reads in greyscale and to colour-blind eyes. */
export const NEIGHBOUR_SHADES: Record<Neighbour, Shade> = {
  china: { light: "#5b2a86", dark: "#8f63d9" },
  laos: { light: "#138a7d", dark: "#35c2b0" },
  cambodia: { light: "#e6b422", dark: "#fbe08a" },
};

/** Posts on loan: symbols and arcs. */
export const LOAN_SHADE: Shade = { light: "#d0391b", dark: "#ff8f66" };

export const shadeOn = (colours: MapColours, shade: Shade): string =>
  colours === MAP_COLOURS.dark ? shade.dark : shade.light;

/** The same for CSS, following the theme's colour scheme. */
export const cssShade = (shade: Shade): string => `light-dark(${shade.light}, ${shade.dark})`;
