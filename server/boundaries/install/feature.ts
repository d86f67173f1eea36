/** Positions of a ring, interleaved: x0, y0, x1, y1 … Half of the memory of arrays of pairs, or less. */
export type Ring = Float64Array;
/** The outer ring, then the holes. */
export type RoughPolygon = Ring[];

/** A feature as the file has it: nothing is checked yet but that positions are pairs of finite numbers. */
export interface RoughFeature {
  /** Place in the file, from 1. */
  index: number;
  /** Line where it starts, from 1; null in formats without lines. */
  line: number | null;
  properties: Map<string, unknown>;
  polygons: RoughPolygon[];
}

/** What a reader hands over. */
export interface RoughCollection {
  format: string;
  features: RoughFeature[];
  /** The file's own coordinate system: an EPSG code, a PROJ string, or null for plain degrees. */
  crs: string | null;
}

/** How a message points at a feature. */
export function whereIs(feature: { index: number; line: number | null }): string {
  return feature.line === null
    ? `feature ${feature.index}`
    : `feature ${feature.index} (line ${feature.line})`;
}

export function vertexCount(features: RoughFeature[]): number {
  let count = 0;
  for (const { polygons } of features) {
    for (const polygon of polygons) for (const ring of polygon) count += ring.length / 2;
  }
  return count;
}
