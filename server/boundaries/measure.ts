import type { Geometry, MultiPolygon, Polygon, Position as RawPosition } from "geojson";
import polylabel from "polylabel";
import type { Bounds, Position } from "../schema.ts";

/** Radius of the sphere with the area of the WGS 84 ellipsoid, km. */
const AUTHALIC_RADIUS_KM = 6371.0071809;
const ECCENTRICITY = 0.0818191908426;

export type Area = Polygon | MultiPolygon;

/** Polygons of a geometry, each a list of rings, the outer first. */
export function partsOf(area: Area): RawPosition[][][] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}

/** Area on the WGS 84 ellipsoid, holes taken off. */
export function areaKm2(area: Area): number {
  return partsOf(area).reduce((sum, part) => sum + partAreaKm2(part), 0);
}

/** @returns `[west, south, east, north]`; infinite the wrong way round for an empty geometry. */
export function boundsOf(geometry: Geometry): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  extend(bounds, "coordinates" in geometry ? geometry.coordinates : []);
  return bounds;
}

type Nested = number | Nested[];

function extend(bounds: Bounds, coordinates: Nested[]): void {
  const [lon, lat] = coordinates;
  if (typeof lon !== "number" || typeof lat !== "number") {
    for (const inner of coordinates) extend(bounds, inner as Nested[]);
    return;
  }
  if (lon < bounds[0]) bounds[0] = lon;
  if (lat < bounds[1]) bounds[1] = lat;
  if (lon > bounds[2]) bounds[2] = lon;
  if (lat > bounds[3]) bounds[3] = lat;
}

/** The smallest box that holds all of them. */
export function boundsOfAll(all: readonly Bounds[]): Bounds {
  return all.reduce<Bounds>(
    ([west, south, east, north], [w, s, e, n]) => [
      Math.min(west, w),
      Math.min(south, s),
      Math.max(east, e),
      Math.max(north, n),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** A point inside the largest part, as far from its edges as a fiftieth of its size allows to tell. */
export function centreOf(area: Area): Position {
  let largest: RawPosition[][] = [];
  let most = -1;
  for (const part of partsOf(area)) {
    const size = partAreaKm2(part);
    if (size > most) {
      most = size;
      largest = part;
    }
  }
  const [west, south, east, north] = boundsOf({ type: "Polygon", coordinates: largest });
  const [lon, lat] = polylabel(largest as Position[][], Math.max(east - west, north - south) / 50);
  return [lon, lat];
}

function partAreaKm2(rings: RawPosition[][]): number {
  return rings.reduce(
    (sum, ring, i) => (i === 0 ? sum + ringAreaKm2(ring) : sum - ringAreaKm2(ring)),
    0,
  );
}

/**
 * Equal-area cylindrical projection of the ellipsoid: exact but for the bend of an edge between two
 * vertices.
 *
 * @see Snyder (1987), Map Projections: A Working Manual, eqs. 3-11 and 3-12.
 */
function ringAreaKm2(ring: RawPosition[]): number {
  let twice = 0;
  let [lon0, sine0] = [0, 0];
  ring.forEach(([lon, lat], i) => {
    const [lon1, sine1] = [(lon! * Math.PI) / 180, authalicSine(lat!)];
    if (i > 0) twice += lon0 * sine1 - lon1 * sine0;
    [lon0, sine0] = [lon1, sine1];
  });
  return (Math.abs(twice) / 2) * AUTHALIC_RADIUS_KM ** 2;
}

const q = (sine: number) => {
  const es = ECCENTRICITY * sine;
  return (
    (1 - ECCENTRICITY ** 2) *
    (sine / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * ECCENTRICITY))
  );
};
const Q_POLE = q(1);

/** Sine of the authalic latitude of a geodetic latitude in degrees. */
const authalicSine = (lat: number) => q(Math.sin((lat * Math.PI) / 180)) / Q_POLE;
