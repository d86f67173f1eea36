import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection } from "geojson";
import type { Bounds } from "../schema.ts";
import type { PmtilesWriter } from "./pmtiles-writer.ts";
import { tidyTile } from "./tidy-tile.ts";

/** Grid of a tile, and how far past its edge shapes go on. */
export const EXTENT = 4096;
const BUFFER = 64;
/** How many tiles may wait for compression. */
const WAITING = 256;

/** What a tile holds, by name of layer, in the order it is drawn. */
export type TileLayers = Record<string, FeatureCollection>;

/**
 * Cuts every tile of one zoom that holds anything and hands it to the archive. Shapes are taken as they
 * are: simplify before.
 *
 * @param bounds  Where to look for tiles.
 */
export async function cutTiles(
  zoom: number,
  layers: TileLayers,
  bounds: Bounds,
  archive: PmtilesWriter,
): Promise<void> {
  const indexes = Object.entries(layers).map(([name, features]) => ({
    name,
    index: new GeoJSONVT(features, {
      maxZoom: zoom,
      indexMaxZoom: zoom,
      indexMaxPoints: 0,
      tolerance: 0,
      extent: EXTENT,
      buffer: BUFFER,
      wrap: false,
    }),
  }));
  let waiting: Promise<void>[] = [];
  for (const [x, y] of tilesWithin(bounds, zoom)) {
    const tile: Record<string, GeoJSONVTTile> = {};
    for (const { name, index } of indexes) {
      const layer = index.getTile(zoom, x, y);
      if (!layer?.features.length) continue;
      tidyTile(layer);
      if (layer.features.length > 0) tile[name] = layer;
    }
    if (Object.keys(tile).length === 0) continue;
    waiting.push(archive.add(zoom, x, y, fromGeojsonVt(tile, { version: 2, extent: EXTENT })));
    if (waiting.length >= WAITING) {
      await Promise.all(waiting);
      waiting = [];
    }
  }
  await Promise.all(waiting);
}

function* tilesWithin([west, south, east, north]: Bounds, zoom: number) {
  const count = 2 ** zoom;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * count);
  const row = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count);
  };
  for (let x = column(west); x <= column(east); x++) {
    for (let y = row(north); y <= row(south); y++) yield [x, y] as const;
  }
}
