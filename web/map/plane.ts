import type { Position } from "../../server/schema.ts";

/** A point of the Mercator plane: the world is one unit wide, x to the east, y to the south. */
export type PlanePoint = [x: number, y: number];

/** @see https://en.wikipedia.org/wiki/Web_Mercator_projection */
export function toPlane([lon, lat]: Position): PlanePoint {
  const stretched = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(180 + lon) / 360, 0.5 - stretched / (2 * Math.PI)];
}

/** CSS pixels of the whole plane at a zoom of MapLibre. */
export const planePixels = (zoom: number): number => 512 * 2 ** zoom;
