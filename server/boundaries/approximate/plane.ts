import type { Position } from "../../schema.ts";

const KM_PER_DEGREE = 111.2;
const KM_PER_DEGREE_EAST = KM_PER_DEGREE * Math.cos((16 * Math.PI) / 180);

/** Kilometres on a plane that is 4 % off at the ends of the country: good enough to invent cells on. */
export type PlanePoint = [x: number, y: number];

export const toPlane = ([lon, lat]: Position): PlanePoint => [
  lon * KM_PER_DEGREE_EAST,
  lat * KM_PER_DEGREE,
];

/** To a millionth of a degree, so that what is written and read again stays the same. */
export const toPosition = ([x, y]: PlanePoint): Position => [
  Math.round((x / KM_PER_DEGREE_EAST) * 1e6) / 1e6,
  Math.round((y / KM_PER_DEGREE) * 1e6) / 1e6,
];
