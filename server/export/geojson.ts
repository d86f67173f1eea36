import type { ExportTable } from "./table.ts";
import { withAbout } from "./table.ts";

/**
 * Points at the centres of the units, WGS 84: the boundaries are approximate ones of our own, or installed
 * ones whose licence we do not know, so neither goes out. What the file says of itself stands beside the
 * features too.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export function writeGeojson(table: ExportTable): Uint8Array {
  const { columns, rows } = withAbout(table);
  const features = rows.map((cells, i) => {
    const position = table.positions[i];
    return {
      type: "Feature",
      geometry: position ? { type: "Point", coordinates: position } : null,
      properties: Object.fromEntries(columns.map(({ id }, place) => [id, cells[place]])),
    };
  });
  return Buffer.from(
    JSON.stringify({
      type: "FeatureCollection",
      name: table.name,
      about: { ...table.about, geometry: "points at the centres of units" },
      features,
    }),
  );
}
