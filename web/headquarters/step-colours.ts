import type { MapColours } from "../map/map-colours.ts";
import { type Shade, shadeOn } from "../map/shade.ts";
import type { HeadquartersTheme } from "../url-state.ts";

/**
 * Sand to teal, one step darker each on a light ground and lighter on a dark one, so that the order
 * reads without hue.
 */
const LADDER: Shade[] = [
  { light: "#eddcb8", dark: "#4a3f2c" },
  { light: "#d9b26a", dark: "#7a6234" },
  { light: "#ad8443", dark: "#a8945a" },
  { light: "#2f7a70", dark: "#5fbfae" },
  { light: "#0c4f4a", dark: "#c9f5e9" },
];

/** No vehicle, one, two, more. */
const VEHICLES: Shade[] = [LADDER[0]!, LADDER[1]!, LADDER[3]!, LADDER[4]!];

/** Share completed: ≤ 24, 25–49, 50–74, ≥ 75 percent. Violet-grey, quieter than the symbols on it. */
export const SHARE_SHADES: Shade[] = [
  { light: "#efedf5", dark: "#2b2838" },
  { light: "#cfcae3", dark: "#4b4568" },
  { light: "#a69ecb", dark: "#7a70a6" },
  { light: "#76699f", dark: "#b3a9dc" },
];

export const stepShades = (theme: HeadquartersTheme): Shade[] =>
  theme === "vehicles" ? VEHICLES : LADDER;

export const stepColours = (theme: HeadquartersTheme, colours: MapColours): string[] =>
  stepShades(theme).map((shade) => shadeOn(colours, shade));

const channel = (value: number) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/**
 * Relative luminance of "#rrggbb", 0 black to 1 white.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16)),
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever stands out more. */
export const inkOn = (colour: string): string =>
  luminance(colour) > 0.179 ? "#14181d" : "#ffffff";
