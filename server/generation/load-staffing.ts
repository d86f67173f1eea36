import type { Structure } from "../schema.ts";
import type { TableReader } from "./load-rows.ts";
import { STAFFING, STAFFING_DATES } from "./queries.ts";
import { NO_REPORT, type StaffingMatrix } from "./snapshot.ts";

/** Fills the matrices of one structure; places nobody reported hold {@link NO_REPORT}. */
export async function loadStaffing(
  reader: TableReader,
  structure: Structure,
  communes: number,
): Promise<StaffingMatrix> {
  const stops = await reader.list<{ asOf: string }>(STAFFING_DATES, "staffing", { structure });
  const size = stops.length * communes;
  const matrix: StaffingMatrix = {
    dates: stops.map(({ asOf }) => asOf),
    chiefs: new Int16Array(size).fill(NO_REPORT),
    deputies: new Int16Array(size).fill(NO_REPORT),
    officers: new Int16Array(size).fill(NO_REPORT),
    document: new Uint16Array(size),
    batch: new Uint16Array(size),
  };
  const files = {
    table: reader.path("staffing"),
    units: reader.path("unit"),
    documents: reader.path("document"),
  };
  await reader.chunks(STAFFING, { ...files, structure }, (chunk) => {
    const column = (index: number) => {
      const vector = chunk.getColumnVector(index);
      return (row: number) => vector.getItem(row) as number;
    };
    const [line, place, paper, batch] = [column(0), column(1), column(5), column(6)];
    const [chiefs, deputies, officers] = [column(2), column(3), column(4)];
    for (let row = 0; row < chunk.rowCount; row++) {
      const at = line(row) * communes + place(row);
      matrix.chiefs[at] = chiefs(row);
      matrix.deputies[at] = deputies(row);
      matrix.officers[at] = officers(row);
      matrix.document[at] = paper(row);
      matrix.batch[at] = batch(row);
    }
  });
  return matrix;
}
