import type { Neighbour } from "../../server/schema.ts";
import type { Shade } from "../map/shade.ts";

/** Three hues that also part in lightness: the border reads in greyscale and to colour-blind eyes. */
export const NEIGHBOUR_SHADES: Record<Neighbour, Shade> = {
  china: { light: "#5b2a86", dark: "#8f63d9" },
  laos: { light: "#138a7d", dark: "#35c2b0" },
  cambodia: { light: "#e6b422", dark: "#fbe08a" },
};

/** Posts on loan: symbols and arcs. */
export const LOAN_SHADE: Shade = { light: "#d0391b", dark: "#ff8f66" };
