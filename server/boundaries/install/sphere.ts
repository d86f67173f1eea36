import type { Position } from "../../schema.ts";

/** Mean radius of the Earth (IUGG), km. */
export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance by the haversine formula, which keeps its precision at a few metres. */
export function kilometresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const half =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) *
      Math.cos(lat2 * RADIANS) *
      Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}

/** Area of a ring on the sphere, whichever way it turns. */
export const ringAreaKm2 = (ring: readonly Position[]) => Math.abs(signedRingAreaKm2(ring));

/**
 * Area of a ring on the sphere, positive when it turns with the clock.
 *
 * @see Chamberlain & Duquette (2007), "Some algorithms for polygons on a sphere", eq. 12.
 */
export function signedRingAreaKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon1, lat1] = ring[i - 1]!;
    const [lon2, lat2] = ring[i]!;
    sum += (lon2 - lon1) * RADIANS * (2 + Math.sin(lat1 * RADIANS) + Math.sin(lat2 * RADIANS));
  }
  return (sum * EARTH_RADIUS_KM ** 2) / 2;
}
