import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import mapshaper from "mapshaper";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Bounds } from "../schema.ts";
import { boundsOf } from "./measure.ts";

type Land = Polygon | MultiPolygon;
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const VIET_NAM = "704";
/**
 * The atlas gives Hoàng Sa to another country, so nothing east of 110° E is taken from it; no neighbour on
 * land reaches the map there.
 */
export const CONTEXT: Bounds = [92, 0, 110, 30];
/** Where a reader who has zoomed in may look: fewer tiles. */
export const NEAR_CONTEXT: Bounds = [100, 6, 110, 25];

function readWorld(): World {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Outline of Viet Nam without the two archipelagos, about 1 km true. @see https://github.com/topojson/world-atlas */
export function vietNamOutline(): MultiPolygon {
  const world = readWorld();
  const country = world.objects.countries.geometries.find(({ id }) => id === VIET_NAM)!;
  return (feature(world, country) as Feature<MultiPolygon>).geometry;
}

/** Land of other countries inside `bounds`, for context only. */
export async function neighbouringLand(
  bounds: Bounds,
): Promise<FeatureCollection<Land, { name: string }>> {
  const key = bounds.join(",");
  const land = clipped.get(key) ?? clipWorld(bounds);
  clipped.set(key, land);
  return land;
}

const clipped = new Map<string, ReturnType<typeof clipWorld>>();

async function clipWorld(bounds: Bounds): Promise<FeatureCollection<Land, { name: string }>> {
  const world = readWorld();
  const countries = feature(world, world.objects.countries) as FeatureCollection<
    Land,
    { name: string }
  >;
  countries.features = countries.features.filter(
    ({ id, geometry }) => id !== VIET_NAM && overlap(boundsOf(geometry), bounds),
  );
  const files = await mapshaper.applyCommands(
    `-i in.json -clip bbox=${bounds.join(",")} -o out.json format=geojson precision=0.0001`,
    { "in.json": countries },
  );
  return JSON.parse(Buffer.from(files["out.json"]!).toString());
}

const overlap = (a: Bounds, b: Bounds) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
