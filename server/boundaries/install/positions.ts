import { type RoughFeature, whereIs } from "./feature.ts";
import { firstOf, Refusal } from "./refusal.ts";
import { count, type InstallReport, some } from "./report.ts";

/** Viet Nam from its westernmost commune to the last island of Trường Sa, with half a degree around. */
const WEST = 101.6;
const SOUTH = 6.3;
const EAST = 118.4;
const NORTH = 24;

const inside = (x: number, y: number) => x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;

/**
 * Checks that every position lies in Viet Nam, in degrees; a feature written latitude first is turned.
 *
 * @throws {Refusal} For metres, and for positions elsewhere, with the features.
 */
export function checkPositions(features: RoughFeature[], report: InstallReport): RoughFeature[] {
  refuseMetres(features);
  const swapped: string[] = [];
  const outside: string[] = [];
  const checked = features.map((feature) => {
    const rings = feature.polygons.flat();
    const wrong = firstOutside(rings, inside);
    if (!wrong) return feature;
    if (!firstOutside(rings, (x, y) => inside(y, x))) {
      swapped.push(whereIs(feature));
      return { ...feature, polygons: feature.polygons.map((polygon) => polygon.map(turned)) };
    }
    outside.push(`${whereIs(feature)} at ${wrong.map((degree) => degree.toFixed(3)).join(", ")}`);
    return feature;
  });
  if (outside.length > 0) {
    throw new Refusal(`outside Viet Nam: ${count(outside.length, "feature")}`, firstOf(outside));
  }
  if (swapped.length > 0) {
    const where = swapped.length === features.length ? "all features" : some(swapped);
    report.repaired.push(`turned positions written latitude first, in ${where}`);
  }
  return checked;
}

function firstOutside(
  rings: Float64Array[],
  fits: (x: number, y: number) => boolean,
): [number, number] | undefined {
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (!fits(ring[i]!, ring[i + 1]!)) return [ring[i]!, ring[i + 1]!];
    }
  }
  return undefined;
}

function turned(ring: Float64Array): Float64Array {
  return Float64Array.from(ring, (_, i) => ring[i % 2 === 0 ? i + 1 : i - 1]!);
}

function refuseMetres(features: RoughFeature[]): void {
  const inMetres = features.filter((feature) =>
    feature.polygons.some(
      ([ring]) => ring && (Math.abs(ring[0]!) > 360 || Math.abs(ring[1]!) > 360),
    ),
  );
  if (inMetres.length * 2 < features.length || inMetres.length === 0) return;
  const [x, y] = inMetres[0]!.polygons[0]![0]!;
  throw new Refusal(
    `positions are metres, not degrees (${whereIs(inMetres[0]!)}: ${x}, ${y}), and the file does not say of which system`,
    [
      "name it: --crs EPSG:3405 for VN-2000 / UTM 48N, EPSG:3406 for 49N,",
      "EPSG:32648 or 32649 for WGS 84 / UTM, EPSG:9205 to 9218 for the zones of provinces",
    ],
  );
}
