import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { createEffect, onCleanup } from "solid-js";
import { ANCHORS } from "../map/style.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { PLATE_PIXELS, ringRadius, symbolOffset } from "./symbol-images.ts";

const ID = "headquarters-room";
const PROVINCE_NAMES = "province-names";
/** Places for a name about its point, nearest first; a unit is one letter high. */
const WIDE_CHOICE = [0.5, 1.6, 2.6].flatMap<string | [number, number]>((far) => [
  "top",
  [0, far],
  "bottom",
  [0, -far],
  "left",
  [far, 0],
  "right",
  [-far, 0],
]);

/** Room a lifted plate keeps: its upper half, so that the name below it finds its own place. */
const LIFTED_PIXELS = PLATE_PIXELS / 2;

function roomOf(symbol: HeadquartersSymbol, lifted: boolean) {
  if (symbol.kind === "cluster") return { radius: ringRadius(symbol.units), x: 0, y: 0 };
  const [x, y] = symbolOffset(symbol, lifted);
  return lifted
    ? { radius: LIFTED_PIXELS, x, y: y - LIFTED_PIXELS }
    : { radius: PLATE_PIXELS, x, y };
}

/**
 * Keeps names clear of symbols that deck.gl draws, which the map knows nothing of: an unseen mark as
 * large as each symbol takes its room first, and names of provinces may step aside further.
 */
export function keepNamesClear(
  map: MapLibre,
  symbols: () => readonly HeadquartersSymbol[],
  lifted: () => boolean,
) {
  map.addImage(ID, { width: 1, height: 1, data: new Uint8Array(4) });
  map.addSource(ID, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  map.addLayer(
    {
      id: ID,
      type: "symbol",
      source: ID,
      layout: {
        "icon-image": ID,
        "icon-size": ["get", "pixels"],
        "icon-offset": ["get", "offset"],
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
    },
    ANCHORS.labels,
  );
  map.setLayoutProperty(PROVINCE_NAMES, "text-variable-anchor-offset", WIDE_CHOICE);
  onCleanup(() => {
    if (!map.getLayer(ID)) return;
    map.removeLayer(ID);
    map.removeSource(ID);
    map.removeImage(ID);
    map.setLayoutProperty(PROVINCE_NAMES, "text-variable-anchor-offset", undefined);
  });

  createEffect(() => {
    const features = symbols().map((symbol) => {
      const { radius, x, y } = roomOf(symbol, lifted());
      const pixels = 2 * radius;
      return {
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: symbol.position },
        // Offsets of an icon grow with its size.
        properties: { pixels, offset: [x / pixels, y / pixels] },
      };
    });
    (map.getSource(ID) as GeoJSONSource).setData({ type: "FeatureCollection", features });
  });
}
