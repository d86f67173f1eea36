import type { SourceRow } from "../../ledger/rows.ts";
import type { RowForm } from "../row-form.ts";

/**
 * The seat of a body that is not known yet. A position in the country tells that latitude and longitude
 * were not exchanged.
 *
 * @returns undefined where the row tells none that can be.
 */
export function seatIn(form: RowForm): Pick<SourceRow, "lon" | "lat"> | undefined {
  const lon = form.number("lon");
  const lat = form.number("lat");
  const isSound = lon !== null && lat !== null && lon > 100 && lon < 120 && lat > 5 && lat < 25;
  return isSound ? { lon, lat } : undefined;
}
