import type { Rung } from "../../server/headquarters/schema.ts";

/** Path data in a 24 × 24 box: `line` is stroked (2 wide, round), `solid` filled with the same colour. */
export interface RungShape {
  line: string;
  solid: string;
}

/** One silhouette a rung, so that they differ without colour; card, legend and map draw these same paths. */
export const RUNG_SHAPES: Record<Rung, RungShape> = {
  // An empty plot: only its corners are marked.
  no_land: {
    line: "M3 8V4H7M17 4H21V8M21 16V20H17M7 20H3V16",
    solid: "",
  },
  // A plot with a stake and its flag.
  land_allotted: {
    line: "M3 15V21H21V15M12 21V4",
    solid: "M12 3L20 6.5L12 10Z",
  },
  // A cleared plot: level ground.
  site_cleared: {
    line: "M7 7H22L17 18H2Z",
    solid: "M7 7H22L17 18H2Z",
  },
  // A crane.
  under_construction: {
    line: "M7 21V3M3 7H21M7 3L14 7M18 7V12M3 21H12",
    solid: "M15.5 12H20.5V16H15.5Z",
  },
  // A house with its door open.
  completed: {
    line: "M3 12L12 4L21 12",
    solid: "M5 11.5L12 5L19 11.5V21H14V15H10V21H5Z",
  },
};

export const RUNG_BOX = 24;

/** Lowest rung first. */
export const RUNG_ORDER = Object.keys(RUNG_SHAPES) as Rung[];
