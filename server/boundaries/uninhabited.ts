import type { Position, Structure } from "../schema.ts";
import { ARCHIPELAGO_PROVINCE, readArchipelagos } from "./archipelagos.ts";
import { roughIsland } from "./islands.ts";
import { boundsOf } from "./measure.ts";
import type { CommuneCollection } from "./topology.ts";

/** How large an island of an archipelago is drawn that no survey gave us, km. */
export const ISLAND_RADIUS_KM = 1.2;

/**
 * Adds the islands of an archipelago that no commune covers, as land of their province and of no commune:
 * Hoàng Sa in 2021. They carry the code of the province.
 */
export function withUninhabitedIslands(
  communes: CommuneCollection,
  structure: Structure,
): CommuneCollection {
  const taken = communes.features.map(({ geometry }) => boundsOf(geometry));
  const missing = readArchipelagos().filter(
    ({ bounds: [west, south, east, north] }) =>
      !taken.some(([w, s, e, n]) => w < east && e > west && s < north && n > south),
  );
  if (missing.length === 0) return communes;
  const features = missing.map(({ id, islands }) => ({
    type: "Feature" as const,
    properties: { code: ARCHIPELAGO_PROVINCE[structure][id] },
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: islands.map(({ position }) => [ring(position)]),
    },
  }));
  return { ...communes, features: [...communes.features, ...features] };
}

const ring = (position: Position) => roughIsland(position, ISLAND_RADIUS_KM);
