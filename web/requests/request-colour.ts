import type { Shade } from "../map/shade.ts";

/** Marks of open requests: a hue that neither the strength, the border nor the rungs use. */
export const REQUEST_SHADE: Shade = { light: "#a3195b", dark: "#f48fc0" };
