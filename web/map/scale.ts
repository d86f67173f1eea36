/** Circumference of the earth at the equator, metres (WGS 84). */
const EQUATOR_METERS = 40_075_016.686;
/** MapLibre's tile size: pixels of the world at zoom 0. */
const WORLD_PIXELS = 512;

/**
 * A round distance (1, 2 or 5 times a power of ten) that fits into `longest` pixels.
 *
 * @param latitude Degrees of the map's centre: Mercator stretches away from the equator.
 * @returns Metres and the pixels they take.
 */
export function scaleOf(latitude: number, zoom: number, longest: number) {
  const metersPerPixel =
    (EQUATOR_METERS * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** zoom);
  const most = metersPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { meters, pixels: meters / metersPerPixel };
}
