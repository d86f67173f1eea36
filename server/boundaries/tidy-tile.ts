import type { GeoJSONVTFeature, GeoJSONVTTile } from "@maplibre/geojson-vt";

type Point = [number, number];
const POLYGON = 3;
const POINT = 1;

/**
 * Takes out what the grid of a tile has made meaningless: repeated points, lines of one point, rings
 * without an area. An area that would vanish altogether stays as the smallest triangle there is.
 */
export function tidyTile(tile: GeoJSONVTTile): void {
  const features = tile.features as GeoJSONVTFeature[];
  const kept = features.filter((feature) => {
    if (feature.type === POINT) return true;
    const isPolygon = feature.type === POLYGON;
    const [first] = feature.geometry[0] ?? [];
    feature.geometry = feature.geometry
      .map(withoutRepeats)
      .filter((line) => (isPolygon ? twiceArea(line) !== 0 : line.length > 1));
    if (feature.geometry.length === 0 && isPolygon && first) feature.geometry = [speck(first)];
    return feature.geometry.length > 0;
  });
  tile.features = kept as GeoJSONVTTile["features"];
}

function withoutRepeats(line: Point[]): Point[] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
}

function twiceArea(ring: Point[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum;
}

/** Clockwise with y downward, as an outer ring must be. */
const speck = ([x, y]: Point): Point[] => [
  [x, y],
  [x + 1, y],
  [x, y + 1],
  [x, y],
];
