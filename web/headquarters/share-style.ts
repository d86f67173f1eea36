import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
} from "maplibre-gl";
import { textureImage } from "../coverage/paint.ts";
import type { MapColours } from "../map/map-colours.ts";
import { shadeOn } from "../map/shade.ts";
import { UNITS_SOURCE } from "../map/style.ts";
import { SHARE_SHADES } from "./step-colours.ts";

const PROVINCES = { source: UNITS_SOURCE, "source-layer": "provinces" } as const;

export const SHARE_ID = "headquarters-share";
export const SHARE_UNKNOWN_ID = "headquarters-share-unknown";

/** Feature-state of a province without a share, by what is drawn for it. */
export const NO_SHARE = { blank: -1, notReported: -2 } as const;

const ofShare: ExpressionSpecification = ["coalesce", ["feature-state", "h"], NO_SHARE.blank];

/** Provinces by share completed, and a texture where nothing is known. Bottom first. */
export const shareLayers = (colours: MapColours): LayerSpecification[] => [
  {
    id: SHARE_ID,
    type: "fill",
    ...PROVINCES,
    paint: {
      "fill-color": [
        "match",
        ofShare,
        ...SHARE_SHADES.flatMap((shade, i) => [i, shadeOn(colours, shade)]),
        colours.blank,
      ] as unknown as ExpressionSpecification,
      "fill-antialias": false,
    },
  },
  {
    id: SHARE_UNKNOWN_ID,
    type: "fill",
    ...PROVINCES,
    paint: { "fill-pattern": textureImage("not_reported") },
  },
];

type Opacity = NonNullable<FillLayerSpecification["paint"]>["fill-opacity"];

/** The choropleth gives way to the icons, unless the reader looks at provinces. */
export function shareOpacity(opacity: number, stays: boolean, unknown: boolean): Opacity {
  const strength: ExpressionSpecification | number = unknown
    ? ["case", ["==", ofShare, NO_SHARE.notReported], opacity, 0]
    : opacity;
  if (stays) return strength;
  return ["interpolate", ["linear"], ["zoom"], 7, strength, 8, 0] as ExpressionSpecification;
}
