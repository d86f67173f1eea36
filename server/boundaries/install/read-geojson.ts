import type { Progress } from "../prepared.ts";
import { type RoughCollection, type RoughFeature, type RoughPolygon, whereIs } from "./feature.ts";
import { JsonScanner } from "./json-scanner.ts";
import { MOST_FEATURES, MOST_VERTICES } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Property under which a GeoJSON feature's own `id` is offered as a field. */
export const FEATURE_ID = "(feature id)";

/** What a JSON document says it is, without parsing more than its first members. */
export function jsonType(bytes: Buffer): string | undefined {
  const scanner = new JsonScanner(bytes);
  for (const key of scanner.keys()) {
    const range = scanner.value();
    if (key !== "type") continue;
    const type = scanner.parse(range);
    return typeof type === "string" ? type : undefined;
  }
  return undefined;
}

/**
 * Reads a FeatureCollection one feature at a time.
 *
 * @throws {Refusal} With the line and feature, when it is no GeoJSON of polygons.
 */
export function readGeoJson(bytes: Buffer, progress: Progress): RoughCollection {
  const scanner = new JsonScanner(bytes);
  const features: RoughFeature[] = [];
  let crs: string | null = null;
  let found = false;
  let vertices = 0;

  for (const key of scanner.keys()) {
    if (key === "crs") crs = namedCrs(scanner.parse(scanner.value()));
    else if (key === "features" && scanner.nextIsArray) {
      found = true;
      for (const range of scanner.elements()) {
        const place = { index: features.length + 1, line: range.line };
        const feature = roughFeature(scanner.parse(range), place);
        features.push(feature);
        for (const polygon of feature.polygons) {
          for (const ring of polygon) vertices += ring.length / 2;
        }
        if (features.length > MOST_FEATURES || vertices > MOST_VERTICES) {
          throw new Refusal(`more than ${MOST_FEATURES} features or ${MOST_VERTICES} vertices`);
        }
        if (features.length % 200 === 0) progress("read", range.end / bytes.length);
      }
    } else scanner.value();
  }
  if (!found) throw new Refusal("JSON, but no GeoJSON FeatureCollection: it has no features");
  return { format: "GeoJSON", features, crs };
}

/** The same features read from a format that has no lines, by way of GeoJSON. */
export function withoutLines(format: string, { features }: RoughCollection): RoughCollection {
  return { format, features: features.map((one) => ({ ...one, line: null })), crs: null };
}

/** The `crs` member of GeoJSON 2008, which exports of GIS programs still write. */
function namedCrs(crs: unknown): string | null {
  const name = (crs as { properties?: { name?: unknown } } | null)?.properties?.name;
  if (typeof name !== "string" || /CRS84$/i.test(name)) return null;
  const code = /EPSG:+(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1];
  return code ? `EPSG:${code}` : name;
}

function roughFeature(value: unknown, place: { index: number; line: number }): RoughFeature {
  const feature = value as {
    id?: unknown;
    properties?: unknown;
    geometry?: GeometryLike | null;
  } | null;
  if (typeof feature !== "object" || feature === null || Array.isArray(feature)) {
    throw new Refusal(`${whereIs(place)} is not a feature`);
  }
  const properties = new Map<string, unknown>();
  if (typeof feature.properties === "object" && feature.properties !== null) {
    for (const [key, item] of Object.entries(feature.properties)) properties.set(key, item);
  }
  if (feature.id !== undefined) properties.set(FEATURE_ID, feature.id);
  return { ...place, properties, polygons: polygonsOf(feature.geometry ?? null, place) };
}

interface GeometryLike {
  type?: unknown;
  coordinates?: unknown;
  geometries?: unknown;
}

type Place = { index: number; line: number };

function polygonsOf(geometry: GeometryLike | null, place: Place): RoughPolygon[] {
  if (geometry === null) return [];
  const { type, coordinates } = geometry;
  if (type === "GeometryCollection" && Array.isArray(geometry.geometries)) {
    return geometry.geometries.flatMap((part) => polygonsOf(part, place));
  }
  if (type !== "Polygon" && type !== "MultiPolygon") {
    throw new Refusal(`${whereIs(place)} is a ${String(type).slice(0, 40)}, not a polygon`);
  }
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return listOf(polygons, "polygons", place).map((polygon) =>
    listOf(polygon, "rings", place).map((ring) => {
      const positions = listOf(ring, "positions", place);
      const flat = new Float64Array(positions.length * 2);
      for (let i = 0; i < positions.length; i++) {
        const position = positions[i];
        const x = Array.isArray(position) ? position[0] : undefined;
        const y = Array.isArray(position) ? position[1] : undefined;
        if (
          typeof x !== "number" ||
          typeof y !== "number" ||
          !Number.isFinite(x) ||
          !Number.isFinite(y)
        ) {
          const shown = JSON.stringify(position)?.slice(0, 60);
          throw new Refusal(`${whereIs(place)}: ${shown} is not a position of two numbers`);
        }
        flat[2 * i] = x;
        flat[2 * i + 1] = y;
      }
      return flat;
    }),
  );
}

function listOf(value: unknown, of: string, place: Place): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refusal(`${whereIs(place)}: where a list of ${of} is due there is something else`);
}
