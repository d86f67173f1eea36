import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { BOLD, FONT_FACES, MEDIUM } from "./fonts.ts";
import type { MapColours } from "./map-colours.ts";

export const UNITS_SOURCE = "units";

/** Empty layers that hold places in the pile: features of a kind are added before their anchor. */
export const ANCHORS = {
  fills: "anchor-fills",
  lines: "anchor-lines",
  symbols: "anchor-symbols",
  labels: "anchor-labels",
} as const;

const anchor = (id: string): LayerSpecification => ({
  id,
  type: "background",
  layout: { visibility: "none" },
});

const byZoom = (...stops: number[]): ["interpolate", ["linear"], ["zoom"], ...number[]] => [
  "interpolate",
  ["linear"],
  ["zoom"],
  ...stops,
];

/**
 * The ground: sea, neighbours, lines and names. Pure: colours and the tiles' address in, style out.
 *
 * @param tiles Absolute template of the vector tiles.
 * @param maxZoom Deepest zoom the tiles exist for; the map overzooms beyond.
 */
export function groundStyle(
  tiles: string,
  maxZoom: number,
  colours: MapColours,
): StyleSpecification {
  return {
    version: 8,
    "font-faces": FONT_FACES,
    sources: {
      [UNITS_SOURCE]: { type: "vector", tiles: [tiles], minzoom: 0, maxzoom: maxZoom },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      {
        id: "neighbours",
        type: "fill",
        source: UNITS_SOURCE,
        "source-layer": "neighbours",
        paint: { "fill-color": colours.land, "fill-outline-color": colours.landLine },
      },
      {
        id: "ground",
        type: "fill",
        source: UNITS_SOURCE,
        "source-layer": "provinces",
        paint: { "fill-color": colours.blank },
      },
      anchor(ANCHORS.fills),
      {
        id: "commune-lines",
        type: "line",
        source: UNITS_SOURCE,
        "source-layer": "communes",
        paint: {
          "line-color": colours.communeLine,
          "line-width": byZoom(5, 0.1, 7, 0.25, 9, 0.6, 12, 1.2),
          "line-opacity": byZoom(5, 0.25, 7, 0.5, 9, 0.8),
        },
      },
      {
        id: "province-lines",
        type: "line",
        source: UNITS_SOURCE,
        "source-layer": "provinces",
        layout: { "line-join": "round" },
        paint: {
          "line-color": colours.provinceLine,
          "line-width": byZoom(4, 0.5, 7, 1.2, 10, 2, 13, 3),
        },
      },
      {
        id: "land-border",
        type: "line",
        source: UNITS_SOURCE,
        "source-layer": "border",
        layout: { "line-join": "round", "line-cap": "round" },
        paint: {
          "line-color": colours.borderLine,
          "line-width": byZoom(4, 1, 7, 2, 10, 3.5, 13, 5),
        },
      },
      anchor(ANCHORS.lines),
      anchor(ANCHORS.symbols),
      ...labels(colours),
      anchor(ANCHORS.labels),
    ],
  };
}

function labels(colours: MapColours): LayerSpecification[] {
  const text = { "text-color": colours.ink, "text-halo-color": colours.halo };
  const source = { source: UNITS_SOURCE, "source-layer": "labels" } as const;
  return [
    {
      id: "commune-names",
      type: "symbol",
      ...source,
      minzoom: 8.5,
      filter: ["==", ["get", "level"], 2],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [MEDIUM],
        "text-size": byZoom(8, 10, 11, 12, 14, 15),
        "text-max-width": 7,
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...text, "text-halo-width": 1.4 },
    },
    {
      id: "province-names",
      type: "symbol",
      ...source,
      maxzoom: 9.5,
      filter: ["==", ["get", "level"], 1],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [BOLD],
        "text-size": byZoom(4, 9.5, 6, 11.5, 8, 15),
        "text-max-width": 6,
        "text-padding": 2,
        "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
        "text-radial-offset": 0.5,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...text, "text-halo-width": 1.6 },
    },
    {
      id: "archipelago-names",
      type: "symbol",
      ...source,
      filter: ["==", ["get", "level"], 0],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [BOLD],
        "text-size": byZoom(3, 9, 6, 12, 9, 15),
        "text-max-width": 6,
        // Below the middle, where fewer islands lie.
        "text-anchor": "top",
        "text-offset": [0, 2],
        "text-allow-overlap": true,
        "symbol-sort-key": -1,
      },
      paint: { ...text, "text-halo-width": 1.8 },
    },
  ];
}
