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
/** All that the map lets one look at, so that no country ends in a straight line. */
export const CONTEXT: Bounds = [86, -2, 132, 34];
/** Where a reader who has zoomed in may look: fewer tiles. */
export const NEAR_CONTEXT: Bounds = [98, 5, 116, 27];
/**
 * The atlas gives the islands of Hoàng Sa and Trường Sa to others. What lies wholly in this box is
 * nobody's context: both archipelagos are drawn from our own table, as Viet Nam's.
 */
const EAST_SEA: Bounds = [109.5, 6.9, 117.9, 18];

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
  countries.features = countries.features
    .filter(({ id, geometry }) => id !== VIET_NAM && overlap(boundsOf(geometry), bounds))
    .map((country) => ({ ...country, geometry: outsideEastSea(country.geometry) }));
  const files = await mapshaper.applyCommands(
    `-i in.json -clip bbox=${bounds.join(",")} -o out.json format=geojson precision=0.0001`,
    { "in.json": countries },
  );
  return JSON.parse(Buffer.from(files["out.json"]!).toString());
}

function outsideEastSea(land: Land): MultiPolygon {
  const parts = land.type === "Polygon" ? [land.coordinates] : land.coordinates;
  const isInside = ([west, south, east, north]: Bounds) =>
    west >= EAST_SEA[0] && south >= EAST_SEA[1] && east <= EAST_SEA[2] && north <= EAST_SEA[3];
  return {
    type: "MultiPolygon",
    coordinates: parts.filter(
      (coordinates) => !isInside(boundsOf({ type: "Polygon", coordinates })),
    ),
  };
}

const overlap = (a: Bounds, b: Bounds) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
