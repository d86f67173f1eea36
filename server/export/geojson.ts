import type { Position } from "../schema.ts";
import { type ExportTable, toldOf, withAbout } from "./table.ts";

/**
 * Points at the centres of the units and lines to them, WGS 84: the boundaries are approximate ones of our own, or installed
 * ones whose licence we do not know, so neither goes out. What the file says of itself stands beside the
 * features too.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function writeGeojson(table: ExportTable): Uint8Array {
  const { columns, rows } = withAbout(table);
  const features = rows.map((cells, i) => {
    return {
      type: "Feature",
      geometry: geometryOf(table.positions[i] ?? null),
      properties: Object.fromEntries(columns.map(({ id }, place) => [id, cells[place]])),
    };
  });
  return Buffer.from(
    JSON.stringify({
      type: "FeatureCollection",
      name: table.name,
      about: {
        ...Object.fromEntries(toldOf(table).map(({ column, value }) => [column.id, value])),
        geometry: "points at the centres of units",
      },
      features,
    }),
  );
}

function geometryOf(place: ExportTable["positions"][number]) {
  if (place === null) return null;
  if (isLine(place)) return { type: "LineString", coordinates: place };
  return { type: "Point", coordinates: place };
}

const isLine = (
  place: NonNullable<ExportTable["positions"][number]>,
): place is readonly [Position, Position] => Array.isArray(place[0]);
