import Supercluster from "supercluster";
import type { Position } from "../../server/schema.ts";
import type { StepReading } from "./readings.ts";

/** Zoom from which every unit shows its own icon, where there is room for it. */
export const ICON_ZOOM = 8;
/** Distance within which units join, CSS pixels at a whole zoom: room for rings, later for icons. */
const RING_PIXELS = 50;
const ICON_PIXELS = 27;
const LAST_CLUSTER_ZOOM = 12;
const DEEPEST_ZOOM = 20;

export interface UnitPoint {
  code: string;
  position: Position;
  reading: StepReading;
}

export interface UnitSymbol extends UnitPoint {
  kind: "unit";
}

export interface ClusterSymbol {
  kind: "cluster";
  id: number;
  position: Position;
  units: number;
  /** Units on each step, and last those that have not reported. Adds up to `units`. */
  counts: number[];
}

export type HeadquartersSymbol = UnitSymbol | ClusterSymbol;

interface Totals {
  counts: number[];
}

export interface Clusters {
  /** What to draw inside a box, `[west, south, east, north]`, at a zoom. */
  at: (box: [number, number, number, number], zoom: number) => HeadquartersSymbol[];
  /** Zoom at which a cluster drawn at `zoom` comes apart. */
  partsAt: (cluster: ClusterSymbol, zoom: number) => number;
}

/**
 * Joins near units into clusters that keep how many stand on each step: by the room a ring needs when
 * far, by that of an icon from `ICON_ZOOM` on, and not at all when near.
 *
 * @param points Units that are drawn at all; those without a step count as not reported.
 * @param steps Steps of the theme.
 * @see https://github.com/mapbox/supercluster
 */
export function createClusters(points: readonly UnitPoint[], steps: number): Clusters {
  const features = points.map((point) => ({
    type: "Feature" as const,
    geometry: { type: "Point" as const, coordinates: point.position },
    properties: point,
  }));
  const build = (radius: number, minZoom: number, maxZoom: number) =>
    new Supercluster<UnitPoint, Totals>({
      radius,
      minZoom,
      maxZoom,
      map: ({ reading }) => ({
        counts: Array.from({ length: steps + 1 }, (_, i) =>
          i === (reading.step ?? steps) ? 1 : 0,
        ),
      }),
      // A new array: supercluster copies the totals of a cluster only one level deep.
      reduce: (sum, more) => {
        sum.counts = sum.counts.map((count, i) => count + more.counts[i]!);
      },
    }).load(features);
  let far: ReturnType<typeof build> | undefined;
  let near: typeof far;
  // Each is built when first looked at: most of the time nobody needs both.
  const indexAt = (zoom: number) => {
    if (zoom < ICON_ZOOM) {
      far ??= build(RING_PIXELS, 0, ICON_ZOOM - 1);
      return far;
    }
    near ??= build(ICON_PIXELS, ICON_ZOOM, LAST_CLUSTER_ZOOM);
    return near;
  };

  return {
    at: (box, zoom) => {
      const whole = Math.min(DEEPEST_ZOOM, Math.max(0, Math.round(zoom)));
      return indexAt(whole)
        .getClusters(box, whole)
        .map(({ geometry, properties }): HeadquartersSymbol => {
          const position = geometry.coordinates as Position;
          if (!("cluster" in properties)) return { kind: "unit", ...(properties as UnitPoint) };
          const { cluster_id: id, point_count: units, counts } = properties;
          return { kind: "cluster", id, position, units, counts };
        });
    },
    partsAt: ({ id }, zoom) => indexAt(Math.round(zoom)).getClusterExpansionZoom(id),
  };
}
