import type { RoughPolygon } from "./feature.ts";

interface Drawn {
  polygons: RoughPolygon[];
}

/**
 * GeoJSON bytes for mapshaper; the property `n` of a feature is its place in the list, from 0.
 * Written feature by feature: as one object a national map would take a gigabyte.
 */
export function toGeoJson(features: readonly Drawn[]): Buffer {
  const chunks: Buffer[] = [];
  features.forEach((feature, n) => {
    const coordinates = feature.polygons.map((polygon) => `[${polygon.map(ringText).join(",")}]`);
    const geometry = `{"type":"MultiPolygon","coordinates":[${coordinates.join(",")}]}`;
    const comma = n === 0 ? "" : ",\n";
    chunks.push(
      Buffer.from(`${comma}{"type":"Feature","properties":{"n":${n}},"geometry":${geometry}}`),
    );
  });
  return Buffer.concat([
    Buffer.from('{"type":"FeatureCollection","features":[\n'),
    ...chunks,
    Buffer.from("\n]}\n"),
  ]);
}

function ringText(ring: Float64Array): string {
  let text = "[";
  for (let i = 0; i < ring.length; i += 2) {
    text += `${i === 0 ? "" : ","}[${ring[i]},${ring[i + 1]}]`;
  }
  return `${text}]`;
}
