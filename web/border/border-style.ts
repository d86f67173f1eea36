import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import type { Neighbour } from "../../server/schema.ts";
import { NEIGHBOURS } from "../constants.ts";
import { textureImage } from "../coverage/paint.ts";
import type { MapColours } from "../map/map-colours.ts";
import { shadeOn } from "../map/shade.ts";
import { UNITS_SOURCE } from "../map/style.ts";
import type { TexturedState } from "../map/textures.ts";
import { NEIGHBOUR_SHADES } from "./border-colours.ts";

const COMMUNES = { source: UNITS_SOURCE, "source-layer": "communes" } as const;
const BORDER = { source: UNITS_SOURCE, "source-layer": "border" } as const;

const NOTHING: ExpressionSpecification = ["==", ["get", "code"], ""];

const widths = (...stops: number[]) =>
  ["interpolate", ["linear"], ["zoom"], ...stops] as unknown as ExpressionSpecification;

export const TINT_ID = "border-communes-tint";
export const OUTLINE_ID = "border-communes-outline";
export const CASING_ID = "border-casing";
export const LINE_ID = "border-neighbours";
export const stateLayerId = (state: TexturedState) => `border-communes-${state}`;

/** Colour of a feature by the neighbour named in its property. */
function byNeighbour(colours: MapColours): ExpressionSpecification {
  return [
    "match",
    ["get", "neighbour"],
    ...NEIGHBOURS.flatMap((each) => [each, shadeOn(colours, NEIGHBOUR_SHADES[each])]),
    colours.borderLine,
  ] as unknown as ExpressionSpecification;
}

/** Colour of a commune by the neighbour it mostly borders on. */
export function byMainNeighbour(
  colours: MapColours,
  codes: Record<Neighbour, string[]>,
): ExpressionSpecification | string {
  const known = NEIGHBOURS.filter((each) => codes[each].length > 0);
  if (known.length === 0) return colours.borderLine;
  return [
    "match",
    ["get", "code"],
    ...known.flatMap((each) => [codes[each], shadeOn(colours, NEIGHBOUR_SHADES[each])]),
    colours.borderLine,
  ] as unknown as ExpressionSpecification;
}

/** Feature filter: the communes of these codes. */
export const onlyCodes = (codes: readonly string[]): ExpressionSpecification =>
  codes.length === 0 ? NOTHING : ["in", ["get", "code"], ["literal", [...codes]]];

/** Border communes as a tinted belt, for when no other layer colours the ground. */
export const beltLayer = (): FillLayerSpecification => ({
  id: TINT_ID,
  type: "fill",
  ...COMMUNES,
  filter: NOTHING,
  paint: { "fill-antialias": false },
});

export const stateLayer = (state: TexturedState): FillLayerSpecification => ({
  id: stateLayerId(state),
  type: "fill",
  ...COMMUNES,
  filter: NOTHING,
  paint: { "fill-pattern": textureImage(state) },
});

/** Outlines of border communes, then the border itself on a dark casing. Bottom first. */
export function borderLines(colours: MapColours): LineLayerSpecification[] {
  const layout = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: OUTLINE_ID,
      type: "line",
      ...COMMUNES,
      filter: NOTHING,
      layout: { "line-join": "round" },
      paint: { "line-width": widths(4, 0.5, 6, 0.9, 8, 1.4, 11, 2.4) },
    },
    {
      id: CASING_ID,
      type: "line",
      ...BORDER,
      layout,
      paint: {
        "line-color": colours.borderLine,
        "line-width": widths(4, 3.4, 6, 5.4, 8, 7, 11, 10),
      },
    },
    {
      id: LINE_ID,
      type: "line",
      ...BORDER,
      layout,
      paint: {
        "line-color": byNeighbour(colours),
        "line-width": widths(4, 2.2, 6, 3.8, 8, 5, 11, 7.5),
      },
    },
  ];
}
