import { MAP_COLOURS, type MapColours } from "./map-colours.ts";

/** A data colour on a light ground, and the one that plays its part on a dark ground. */
export interface Shade {
  light: string;
  dark: string;
}

export const shadeOn = (colours: MapColours, shade: Shade): string =>
  colours === MAP_COLOURS.dark ? shade.dark : shade.light;

/** The same for CSS, by the theme's colour scheme. */
export const cssShade = (shade: Shade): string => `light-dark(${shade.light}, ${shade.dark})`;
