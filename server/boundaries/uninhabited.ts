import type { Structure } from "../schema.ts";
import { ARCHIPELAGO_PROVINCE, readArchipelagos } from "./archipelagos.ts";
import { roughIslands } from "./islands.ts";
import { boundsOf } from "./measure.ts";
import type { CommuneCollection } from "./topology.ts";

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
      coordinates: roughIslands(islands.map(({ position }) => position)).map((ring) => [ring]),
    },
  }));
  return { ...communes, features: [...communes.features, ...features] };
}
