import { GeoJSONVT, type GeoJSONVTTile, geoJSONToTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection } from "geojson";
import type { Bounds } from "../schema.ts";
import { boundsOf } from "./measure.ts";
import type { PmtilesWriter } from "./pmtiles-writer.ts";
import { tidyTile } from "./tidy-tile.ts";

/** How far past its edge, in tiles, shapes go on. */
const BUFFER = 1 / 64;
/** How many tiles may wait for compression. */
const WAITING = 256;
/** Shapes that touch more tiles than this on average are halved rather than cut out. */
const MANY_TILES = 6;

/** What a tile holds, by name of layer, in the order it is drawn. */
export type TileLayers = Record<string, FeatureCollection>;

/**
 * Cuts every tile of one zoom that holds anything and hands it to the archive. Shapes are taken as they
 * are: simplify before.
 *
 * @param grid  Steps that the side of a tile is divided into.
 * @param bounds  Where to look for tiles.
 */
export async function cutTiles(
  zoom: number,
  grid: number,
  layers: TileLayers,
  bounds: Bounds,
  archive: PmtilesWriter,
): Promise<void> {
  const cutters = Object.entries(layers).map(([name, { features }]) => ({
    name,
    tileAt: cutterFor(features, zoom, grid),
  }));
  let waiting: Promise<void>[] = [];
  for (const [x, y] of tilesWithin(bounds, zoom)) {
    const tile: Record<string, GeoJSONVTTile> = {};
    for (const { name, tileAt } of cutters) {
      const layer = tileAt(x, y);
      if (!layer?.features.length) continue;
      tidyTile(layer);
      if (layer.features.length > 0) tile[name] = layer;
    }
    if (Object.keys(tile).length === 0) continue;
    waiting.push(archive.add(zoom, x, y, fromGeojsonVt(tile, { version: 2, extent: grid })));
    if (waiting.length >= WAITING) {
      await Promise.all(waiting);
      waiting = [];
    }
  }
  await Promise.all(waiting);
}

type Cutter = (x: number, y: number) => GeoJSONVTTile | null;

/**
 * Small shapes are cut out of the few that touch a tile, without keeping anything; shapes that reach over
 * many tiles are halved again and again.
 */
function cutterFor(features: Feature[], zoom: number, grid: number): Cutter {
  const options = {
    maxZoom: zoom,
    indexMaxZoom: zoom,
    indexMaxPoints: 0,
    tolerance: 0,
    extent: grid,
    buffer: BUFFER * grid,
    wrap: false,
  };
  const touching = new Map<number, Feature[]>();
  let touches = 0;
  for (const feature of features) {
    for (const [x, y] of tilesWithin(boundsOf(feature.geometry), zoom, BUFFER)) {
      const key = x * 2 ** zoom + y;
      const others = touching.get(key);
      if (others) others.push(feature);
      else touching.set(key, [feature]);
      touches++;
    }
  }
  if (touches > MANY_TILES * features.length) {
    const index = new GeoJSONVT({ type: "FeatureCollection", features }, options);
    return (x, y) => index.getTile(zoom, x, y);
  }
  return (x, y) => {
    const here = touching.get(x * 2 ** zoom + y);
    if (!here) return null;
    const collection: FeatureCollection = { type: "FeatureCollection", features: here };
    return geoJSONToTile(collection, zoom, x, y, { ...options, clip: true });
  };
}

/** Tiles that a box touches, or comes nearer to than `margin` tiles. */
function* tilesWithin([west, south, east, north]: Bounds, zoom: number, margin = 0) {
  const count = 2 ** zoom;
  const column = (lon: number) => ((lon + 180) / 360) * count;
  const row = (lat: number) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count;
  };
  const [top, bottom] = [Math.floor(row(north) - margin), Math.floor(row(south) + margin)];
  for (let x = Math.floor(column(west) - margin); x <= Math.floor(column(east) + margin); x++) {
    for (let y = top; y <= bottom; y++) yield [x, y] as const;
  }
}
