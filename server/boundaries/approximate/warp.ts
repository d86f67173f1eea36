import type { PlanePoint } from "./plane.ts";

const WAVELENGTHS_KM = [40, 17, 7, 3, 1.3];
/** Low enough that the plane bends but never folds. */
const HEIGHT = 0.13;

/**
 * Bends the plane as ridges and rivers bend boundaries: straight edges between cells that are computed
 * on bent positions come out winding. The same for the same point.
 */
export function warp([x, y]: PlanePoint): PlanePoint {
  let [bentX, bentY] = [x, y];
  WAVELENGTHS_KM.forEach((wavelength, octave) => {
    const height = 2 * HEIGHT * wavelength;
    bentX += height * (noise(x / wavelength, y / wavelength, 2 * octave) - 0.5);
    bentY += height * (noise(x / wavelength, y / wavelength, 2 * octave + 1) - 0.5);
  });
  return [bentX, bentY];
}

/** Value noise, 0 to 1: random on whole numbers, smooth between. */
function noise(x: number, y: number, channel: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [smooth(x - column), smooth(y - row)];
  const south = mix(hash(column, row, channel), hash(column + 1, row, channel), u);
  const north = mix(hash(column, row + 1, channel), hash(column + 1, row + 1, channel), u);
  return mix(south, north, v);
}

const smooth = (t: number) => t * t * (3 - 2 * t);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

function hash(column: number, row: number, channel: number): number {
  let bits =
    Math.imul(column, 0x1f123bb5) ^ Math.imul(row, 0x27d4eb2f) ^ Math.imul(channel, 0x165667b1);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296;
}
