import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import mapshaper from "mapshaper";
import type { Position } from "../../schema.ts";
import { roughIsland } from "../islands.ts";
import { partsOf } from "../measure.ts";
import { NEAR_CONTEXT, neighbouringLand, vietNamOutline } from "../world.ts";
import { toPlane, toPosition } from "./plane.ts";
import type { Seed } from "./seeds.ts";

/** A commune this far off the drawn coast is an island; nearer, the coast is drawn too coarsely. */
const OFFSHORE_KM = 4;
/** Ground drawn about a commune that lies just outside the outline. */
const PATCH_KM = 0.7;

/**
 * The ground that communes are drawn on: the outline of the country, and about each commune outside it an
 * island of its size, an islet, or a bulge of the border that reaches it.
 */
export async function groundFor(seeds: Seed[]): Promise<Position[][][]> {
  const outline = partsOf(vietNamOutline()) as Position[][][];
  const abroad = (await neighbouringLand(NEAR_CONTEXT)).features.flatMap(
    ({ geometry }) => partsOf(geometry) as Position[][][],
  );
  const isAtHome = insideTest(outline);
  const isAbroad = insideTest(abroad);
  const patches = seeds
    .filter(({ position }) => !isAtHome(position))
    .flatMap(({ position, areaKm2 }): Position[][] => {
      const shore = nearestOn(outline, position);
      if (isAbroad(position) || shore.km < PATCH_KM) return [bulge(position, shore)];
      const radiusKm = Math.sqrt(areaKm2 / Math.PI);
      const room = shore.km - PATCH_KM;
      return [roughIsland(position, shore.km < OFFSHORE_KM ? PATCH_KM : Math.min(radiusKm, room))];
    });
  return dissolve([...outline, ...patches.map((ring) => [ring])]);
}

async function dissolve(parts: Position[][][]): Promise<Position[][][]> {
  const polygons: FeatureCollection<Polygon> = {
    type: "FeatureCollection",
    features: parts.map((coordinates) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates },
    })),
  };
  const files = await mapshaper.applyCommands(
    "-i in.json -dissolve2 -o out.json geojson-type=FeatureCollection",
    {
      "in.json": polygons,
    },
  );
  const { features } = JSON.parse(Buffer.from(files["out.json"]!).toString()) as FeatureCollection;
  const [whole] = features as Feature<MultiPolygon>[];
  // Water that patches have shut off from the sea is filled in.
  return partsOf(whole!.geometry).map(([outer]) => [outer as Position[]]);
}

/** Ground from inside the outline out to a place and a little beyond. */
function bulge(position: Position, shore: { at: Position; km: number }): Position[] {
  const [x, y] = toPlane(position);
  const [shoreX, shoreY] = toPlane(shore.at);
  const angle = Math.atan2(y - shoreY, x - shoreX);
  const reach = shore.km + PATCH_KM;
  const base = PATCH_KM + 0.6 * shore.km;
  const along = (distance: number, aside: number): Position =>
    toPosition([
      shoreX + distance * Math.cos(angle) - aside * Math.sin(angle),
      shoreY + distance * Math.sin(angle) + aside * Math.cos(angle),
    ]);
  const ring: Position[] = [];
  for (let k = 0; k <= 12; k++) {
    const turn = (Math.PI * k) / 12;
    ring.push(along(reach * Math.sin(turn), base * Math.cos(turn) * (1 - 0.35 * Math.sin(turn))));
  }
  ring.push(along(-0.6 * base, -0.6 * base), along(-0.6 * base, 0.6 * base));
  return [...ring, ring[0]!];
}

/** The nearest point of an outline and how far it is. */
function nearestOn(parts: Position[][][], position: Position): { at: Position; km: number } {
  const [x, y] = toPlane(position);
  let nearest = { at: position, km: Number.POSITIVE_INFINITY };
  for (const ring of parts.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = toPlane(ring[i - 1]!);
      const [bx, by] = toPlane(ring[i]!);
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      const km = Math.hypot(ax + t * dx - x, ay + t * dy - y);
      if (km < nearest.km) nearest = { at: toPosition([ax + t * dx, ay + t * dy]), km };
    }
  }
  return nearest;
}

const BAND_DEGREES = 0.02;

/**
 * Makes a test of whether a point lies in any of some polygons, holes taken off, that looks only at the
 * edges beside the point.
 */
export function insideTest(parts: Position[][][]): (position: Position) => boolean {
  const bands = new Map<number, [Position, Position][]>();
  const bandOf = (lat: number) => Math.floor(lat / BAND_DEGREES);
  for (const ring of parts.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1]!, ring[i]!];
      const last = bandOf(Math.max(from[1], to[1]));
      for (let band = bandOf(Math.min(from[1], to[1])); band <= last; band++) {
        const edges = bands.get(band);
        if (edges) edges.push([from, to]);
        else bands.set(band, [[from, to]]);
      }
    }
  }
  return ([lon, lat]) => {
    let inside = false;
    for (const [[lon0, lat0], [lon1, lat1]] of bands.get(bandOf(lat)) ?? []) {
      if (lat0 > lat === lat1 > lat) continue;
      if (lon < ((lon1 - lon0) * (lat - lat0)) / (lat1 - lat0) + lon0) inside = !inside;
    }
    return inside;
  };
}
